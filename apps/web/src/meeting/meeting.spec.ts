import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MEETING_ID, PERSON_ID, REFERRAL_ID, aCasework, aMeeting, aPage, aReferral } from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const page = `/hub/referrals/${REFERRAL_ID}`;
const address = `${page}/meetings/${MEETING_ID}`;
const line = {
  ...{ id: MEETING_ID, meetingId: MEETING_ID, referralId: REFERRAL_ID, action: 1, personName: 'Poppy O’Brien' },
  ...{ plannedFor: '2026-11-23T10:00:00Z', reason: 'She may be hurt again.', calledBy: 'Priya Nair' },
  ...{ what: 'Speak to the school', dueOn: '2026-11-20', owner: { agency: 'police', name: 'DS Raj Shah' } },
};

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-24T12:00:00Z');
  for (const list of ['', '/actions'])
    web.services.on(`GET /strategy-meetings${list}`, { body: aPage([line], { total: 60 }) });
});
afterAll(() => web.stop());
beforeEach(() =>
  web.services.on(`GET /referrals/${REFERRAL_ID}`, { body: aReferral({ status: 'accepted', ...aCasework() }) }),
);

const read = async (path: string): Promise<string> =>
  (await (await web.signedIn(people.priya)).get(path).expect(200)).text;

describe('the page of a strategy meeting', () => {
  it('says who was asked and came, what each told, what was decided and what is to be done by whom', async () => {
    const text = await read(address);
    for (const words of [
      ...['Strategy meeting on 23 November 2026 at 10am', 'To record', 'She may be hurt again.', 'Ann Bell'],
      ...['Was there', 'Was not there: At court', 'Not said yet', 'Jo Ward, Health', 'She was bruised in May.'],
      ...['An enquiry under section 47 by both', 'Both children are hurt.', 'Children Act 1989, section 47'],
      ...['Speak to the school', 'DS Raj Shah, Police', 'Overdue', 'Nobody yet', 'Still to be done', 'Not done'],
      ...['He has retired.', 'Close the meeting', `href="${page}"`],
    ])
      expect(text).toContain(words);
  });

  it('that is closed has its minutes and when they look at it again', async () => {
    const recorded = { recordedBy: 'Sean Byrne', recordedAt: '2026-11-23T12:00:00Z' };
    const ended = { how: 'closed', words: 'All agreed.', nextReviewOn: '2026-12-01', ...recorded } as const;
    const body = aReferral({ ...aCasework(), strategyMeetings: [aMeeting({ ended })] });
    web.services.on(`GET /referrals/${REFERRAL_ID}`, { body });
    const text = await read(address);
    for (const words of ['Closed', 'All agreed.', '1 December 2026', 'Sean Byrne']) expect(text).toContain(words);
  });

  it('is there for nobody else, and at no other referral', async () => {
    await (await web.signedIn(people.priya)).get(`${page}/meetings/${REFERRAL_ID}`).expect(404);
    for (const somebody of [people.joanne, people.amara, people.ruth])
      await (await web.signedIn(somebody)).get(address).expect(404);
  });
});

describe('the lists of meetings', () => {
  it('are counted, with whom, when, why and by whom', async () => {
    web.services.on('GET /strategy-meetings/counts', { body: { 'to-record': 60, 'actions-overdue': 3 } });
    const text = await read('/hub/meetings');
    expect(String(web.services.last('GET /strategy-meetings')?.query)).toBe('pile=to-record&page=1');
    for (const words of ['To record (60)', 'Actions overdue (3)', '60 meetings to be recorded', 'Poppy O’Brien'])
      expect(text).toContain(words);
    expect(text).toContain(`href="${address}"`);
    const browser = await web.signedIn(people.priya);
    expect((await browser.get('/hub/meetings?pile=nonsense&page=9').expect(303)).headers.location).toContain('page=3');
  });

  it.each(['', '/actions'])('lead to the person, only where the hub says who that is: %s', async (kind) => {
    const body = aPage([{ ...line, personId: PERSON_ID }, line]);
    web.services.on(`GET /strategy-meetings${kind}`, { body });
    const text = await read(`/hub/meetings${kind === '' ? '' : '?pile=actions-open'}`);
    expect(text.match(/href="\/hub\/people\/[^"]+"/g)).toEqual([`href="/hub/people/${PERSON_ID}"`]);
    web.services.on(`GET /strategy-meetings${kind}`, { body: aPage([line], { total: 60 }) });
  });

  it('say of each action who does it and since when it is late', async () => {
    const text = await read('/hub/meetings?pile=actions-overdue&page=2');
    expect(String(web.services.last('GET /strategy-meetings/actions')?.query)).toBe('pile=actions-overdue&page=2');
    for (const words of [
      '60 actions overdue',
      'Speak to the school',
      'DS Raj Shah, Police',
      '20 November 2026',
      'Overdue',
    ])
      expect(text).toContain(words);
  });

  it('are shown though they cannot be counted, to a supervisor too, and to nobody of another agency', async () => {
    web.services.on('GET /strategy-meetings/counts', { status: 500, body: {} });
    const sean = { name: 'Sean Byrne', agency: 'safeguarding-hub', roles: ['supervisor'] };
    expect((await (await web.signedIn(sean)).get('/hub/meetings').expect(200)).text).toContain('60 meetings');
    await (await web.signedIn(people.joanne)).get('/hub/meetings').expect(404);
  });
});
