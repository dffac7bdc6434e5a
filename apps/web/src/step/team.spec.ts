import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFERRAL_ID, aPage, aReferral, aSummary } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';
import type { ReferralView, TimelineEntry } from '../api/referral-view.js';

let web: WebForSpecs;

beforeAll(async () => {
  web = await WebForSpecs.start({ apart: true });
});
afterAll(() => web.stop());

const one = `/police/received-referrals/${REFERRAL_ID}`;
const said = { team: 'intelligence', explanation: 'Nobody is named.' };
const becomes = (more: Partial<ReferralView> = {}): void =>
  web.services.on(`GET ${one}`, { body: aReferral({ team: 'public-protection', allowedSteps: ['assign'], ...more }) });

describe('the team of a referral', () => {
  it('is shown, and given to another by a supervisor, who says why', async () => {
    becomes();
    web.services.on(`POST ${one}/team`, { body: aReferral({ team: 'intelligence' }) });
    const browser = await web.signedIn(people.rowan);
    const { text } = await browser.get(one).expect(200);
    for (const words of ['Public protection team', 'Give to another team', `href="${one}/team"`])
      expect(text).toContain(words);
    const form = await browser.get(`${one}/team`).expect(200);
    expect(form.text).toContain('Domestic abuse team');
    expect(form.text).not.toContain('Public protection team');
    const moved = await sendForm(browser, `${one}/team`, said);
    expect([moved.status, moved.headers.location]).toEqual([303, one]);
    expect(web.services.last(`POST ${one}/team`)?.body).toEqual({ ...said, version: 2 });
    expect((await browser.get(one).expect(200)).text).toContain('You have given this referral to another team');
  });

  it('is nobody else’s to change', async () => {
    becomes();
    const browser = await web.signedIn(people.maya);
    expect((await browser.get(one).expect(200)).text).not.toContain(`${one}/team`);
    await browser.get(`${one}/team`).expect(404);
  });

  it('is not changed of what is over', async () => {
    becomes({ status: 'concluded', allowedSteps: ['reopen'] });
    const browser = await web.signedIn(people.rowan);
    expect((await browser.get(one).expect(200)).text).not.toContain(`${one}/team`);
    await browser.get(`${one}/team`).expect(409);
  });

  it('asks for a team and a reason', async () => {
    becomes();
    const { text } = await sendForm(await web.signedIn(people.rowan), `${one}/team`, {});
    for (const words of ['Select which team it goes to', 'Enter why it goes to that team'])
      expect(text).toContain(words);
  });

  it('was changed already where somebody presses twice, and is told so', async () => {
    const [last] = [{ at: '2026-11-21T09:00:00Z', by: 'police', byName: people.rowan.name, step: 'assign' }];
    becomes();
    web.services.on(`POST ${one}/team`, () => {
      becomes({ team: 'intelligence', version: 3, timeline: [{ ...last, ...withTeam } as TimelineEntry] });
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const again = await sendForm(await web.signedIn(people.rowan), `${one}/team`, said);
    for (const words of ['You have given this referral to another team', 'Team changed', 'Intelligence team'])
      expect(again.text).toContain(words);
  });
});

const withTeam = { team: 'intelligence', note: 'Nobody is named.' };

describe('the tab of my team’s', () => {
  it('asks the service for what is of the reader’s teams', async () => {
    web.services.on('GET /beacon/referrals', { body: aPage([aSummary()], { total: 3 }) });
    const { text } = await (await web.signedIn(people.daniel)).get('/beacon/referrals?status=my-teams').expect(200);
    expect(String(web.services.last('GET /beacon/referrals')?.query)).toBe('status=my-teams&page=1');
    expect(text).toContain('3 referrals are your team’s');
  });
});
