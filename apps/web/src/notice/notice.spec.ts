import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INCIDENT_ID, NOTICE_ID, UPDATE_ID, aNotice, aPage, anIncident } from '../../test/samples.js';
import { WebForSpecs, people, sendForm } from '../../test/web-for-specs.js';

let web: WebForSpecs;
const incident = `/police/incidents/${INCIDENT_ID}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.services.on('GET /public-protection-notices', { body: aPage([aNotice({ grade: 'red' })], { total: 60 }) });
  web.services.on(`GET /incidents/${INCIDENT_ID}`, { body: anIncident({ own: false, referrals: [] }) });
});
afterAll(() => web.stop());

describe('the notices of public protection', () => {
  it('are counted, with whom, how grave, which incident and by whom', async () => {
    web.services.on('GET /public-protection-notices/counts', { body: { 'to-research': 60, researched: 2 } });
    const browser = await web.signedIn(people.maya);
    const { text } = await browser.get('/police/notices').expect(200);
    expect(String(web.services.last('GET /public-protection-notices')?.query)).toBe('pile=to-research&page=1');
    for (const words of ['To research (60)', '60 notices to be researched', 'Poppy O’Brien', 'Red', 'PC Amara Okafor'])
      expect(text).toContain(words);
    expect(text).toContain(`href="${incident}"`);
    expect((await browser.get('/police/notices?page=9').expect(303)).headers.location).toContain('page=3');
  });

  it('are no officer’s', async () => {
    await (await web.signedIn(people.amara)).get('/police/notices').expect(404);
  });

  it('lead to the incident, where they are graded again, and where nothing is told of its referrals', async () => {
    web.services.on(`POST /public-protection-notices/${NOTICE_ID}/grades`, { body: anIncident() });
    const browser = await web.signedIn(people.maya);
    const { text } = await browser.get(incident).expect(200);
    expect(text).toContain(`href="${incident}/grade/${NOTICE_ID}"`);
    for (const words of ['What became of its referrals', 'update-given', 'Finalise', 'Nobody was referred'])
      expect(text).not.toContain(words);
    const said = { grade: 'red', because: 'The third time.' };
    expect((await sendForm(browser, `${incident}/grade/${NOTICE_ID}`, said)).status).toBe(303);
    const told = web.services.last(`POST /public-protection-notices/${NOTICE_ID}/grades`)?.body;
    expect(told).toEqual({ ...said, version: 1 });
  });

  it('are graded by no officer, and public protection gives no update and finalises nothing', async () => {
    await (await web.signedIn(people.amara)).get(`${incident}/grade/${NOTICE_ID}`).expect(404);
    const browser = await web.signedIn(people.maya);
    for (const form of [`update-given/${UPDATE_ID}`, 'finalise']) await browser.get(`${incident}/${form}`).expect(404);
  });
});
