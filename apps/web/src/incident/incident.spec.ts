import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  INCIDENT_ID,
  POWER_ID,
  REFERRAL_ID,
  UPDATE_ID,
  aPage,
  anIncident,
  anIncidentSummary,
  anUpdate,
} from '../../test/samples.js';
import { WebForSpecs, people } from '../../test/web-for-specs.js';
import type { IncidentView } from '../api/incident-view.js';

let web: WebForSpecs;
const page = `/police/incidents/${INCIDENT_ID}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-21T12:00:00Z');
});
afterAll(() => web.stop());

async function shown(changes: Partial<IncidentView> = {}): Promise<string> {
  web.services.on(`GET /incidents/${INCIDENT_ID}`, { body: anIncident(changes) });
  return (await (await web.signedIn(people.amara)).get(page).expect(200)).text;
}

describe('an officer’s incidents', () => {
  it('are listed with who was in them, what was referred, and what is owed and late', async () => {
    web.services.on('GET /incidents', { body: aPage([anIncidentSummary()], { total: 60 }) });
    const browser = await web.signedIn(people.amara);
    const { text } = await browser.get('/police/incidents').expect(200);
    for (const words of ['60 incidents were reported by you', 'Domestic abuse', '41PY/1234/26', '2 referrals'])
      expect(text).toContain(words);
    for (const words of ['Victim: Sarah Jane O’Brien', '1 update', '1 overdue', `href="${page}"`, 'page=2'])
      expect(text).toContain(words);
    expect((await browser.get('/police/incidents?page=9').expect(303)).headers.location).toBe(
      '/police/incidents?page=3',
    );
  });

  it('are no caseworker’s and no public protection’s to list', async () => {
    for (const person of [people.joanne, people.maya])
      await (await web.signedIn(person)).get('/police/incidents').expect(404);
  });
});

describe('an incident', () => {
  it('says what each victim is owed, by when, by which rule and source, and which ways are safe now', async () => {
    const text = await shown();
    for (const words of [
      'Sarah Jane O’Brien: update 1',
      'Due by 21 November 2026 at 10pm',
      'Within 24 hours of the report',
    ])
      expect(text).toContain(words);
    for (const words of [
      'a victim of the most serious crime',
      'https://www.herts.police.uk/victim-services',
      'Say first: library',
    ])
      expect(text).toContain(words);
    for (const form of ['update-given', 'update-not-given'])
      expect(text).toContain(`href="${page}/${form}/${UPDATE_ID}"`);
  });

  it('says what became of each referral', async () => {
    const text = await shown();
    expect(text).toContain(`href="/police/referrals/${REFERRAL_ID}"`);
    expect(text).toMatch(
      /Beacon victim care centre[\s\S]*Rejected[\s\S]*Referral rejected: The same referral was sent before[\s\S]*21 Nov 2026/,
    );
    expect(await shown({ referrals: [] })).toContain('Nobody was referred because of this incident');
  });

  it('names each person with their part, and the child’s voice in the child’s own words', async () => {
    const text = await shown();
    for (const words of [
      'Victim, Reporter: Sarah Jane O’Brien',
      'Child: Poppy O’Brien',
      'Was there',
      'I hid.',
      'The child alone',
    ])
      expect(text).toContain(words);
  });

  it('shows how long a child may still be kept, and that the time is over', async () => {
    expect(await shown()).toContain('58 full hours are left.');
    expect(await shown()).toContain(`href="${page}/power-end/${POWER_ID}"`);
    web.now = new Date('2026-11-24T12:00:00Z');
    expect(await shown()).toContain('The child may be kept no longer');
    web.now = new Date('2026-11-21T12:00:00Z');
  });

  it('shows notices with their grade and why, and the latest risk before the reported one', async () => {
    const text = await shown();
    for (const words of ['Amber: medium', 'She heard all of it.', 'He has a key.', 'High risk'])
      expect(text).toContain(words);
    expect(text.indexOf('The latest assessment')).toBeLessThan(text.indexOf('As it was reported'));
  });

  it('says that it was referred to MARAC and when it was discussed, the word that counts first', async () => {
    const text = await shown();
    for (const words of ['Referral to MARAC', '20 November 2026', 'Not discussed yet', 'Sixteen ticks.'])
      expect(text).toContain(words);
    const [said] = anIncident().marac as [IncidentView['marac'][number]];
    const taken = { ...said, referred: false, referredOn: undefined, because: 'It was another one.' };
    expect(await shown({ marac: [said, taken] })).toMatch(
      /Not referred[\s\S]*It was another one[\s\S]*Before: Referred/,
    );
  });

  it('that is finalised owes nothing more and is not finalised again', async () => {
    const finalised = {
      how: 'charged',
      note: 'He was charged.',
      recordedBy: 'PC Amara Okafor',
      recordedAt: '2026-11-21T10:00:00Z',
    };
    const text = await shown({ finalised, victimUpdates: [anUpdate({ state: 'finalised', channels: undefined })] });
    for (const words of ['Finalised', 'Somebody was charged', 'No victim of this incident is owed an update now'])
      expect(text).toContain(words);
    expect(text).not.toContain(`${page}/finalise`);
  });

  it('shows names and notes as they are, and never as part of the page', async () => {
    expect(await shown({ summary: '<script>alert(1)</script>' })).not.toContain('<script>alert(1)');
  });
});
