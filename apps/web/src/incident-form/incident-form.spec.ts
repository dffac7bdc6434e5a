import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { INCIDENT_ID, POWER_ID, UPDATE_ID, anIncident, anUpdate } from '../../test/samples.js';
import { WebForSpecs, hiddenFields, people, sendForm } from '../../test/web-for-specs.js';
import type { IncidentView } from '../api/incident-view.js';

let web: WebForSpecs;
const service = `/incidents/${INCIDENT_ID}`;
const page = `/police${service}`;
const given = `update-given/${UPDATE_ID}`;

beforeAll(async () => {
  web = await WebForSpecs.start();
  web.now = new Date('2026-11-21T12:00:00Z');
});
afterAll(() => web.stop());

const becomes = (incident: Partial<IncidentView> = {}): void =>
  web.services.on(`GET ${service}`, { body: anIncident(incident) });
beforeEach(() => becomes());

const send = async (form: string, fields: Record<string, string>) =>
  sendForm(await web.signedIn(people.amara), `${page}/${form}`, fields);

const on = { 'on-day': '21', 'on-month': '11', 'on-year': '2026', time: '9:05' };
const at = '2026-11-21T09:05:00.000Z';
const told = { channel: 'call', ...on, kind: 'arrest', told: 'He was arrested.' };
const notice = {
  ...{ personRecordId: 'P-1001', whose: 'adult', grade: 'red' },
  ...{ because: 'The third time.', circumstances: 'He has a key.' },
};
const protection = {
  ...{ power: 'police-protection', personRecordId: 'P-1002', ...on, circumstances: 'No bed.' },
  ...{ designatedOfficer: 'Insp Jo Ward', 'told-local-authority': 'yes', 'told-child': 'yes', 'told-parents': 'no' },
};
const order = { power: 'stalking-protection-order', personRecordId: 'P-1001', ...on, circumstances: 'He waits.' };
const until = { 'until-day': '1', 'until-month': '12', 'until-year': '2026', untilTime: '17:00' };
const voice = { personRecordId: 'P-1002', spokenTo: 'yes', ownWords: 'I want my cat.', spokenWith: 'with-adult' };
const marac = { referred: 'yes', 'referredOn-day': '20', 'referredOn-month': '11', 'referredOn-year': '2026' };
const dara = { 'risk-tool': 'DARA', 'risk-version': '1', 'risk-score': '7', 'risk-grade': 'high' };

describe('an officer writes down', () => {
  it.each([
    [
      ...(['an update that was given', given, `/victim-updates/${UPDATE_ID}/give`, told] as const),
      { channel: 'call', at, kind: 'arrest', text: 'He was arrested.' },
    ],
    [
      ...(['why one was not', `update-not-given/${UPDATE_ID}`, `/victim-updates/${UPDATE_ID}/not-given`] as const),
      { reason: 'asked-for-none', ...on, explanation: 'She said so.' },
      { reason: 'asked-for-none', at, explanation: 'She said so.' },
    ],
    ['a notice', 'notice', `${service}/public-protection-notices`, notice, notice],
    [
      ...(['police protection', 'power', `${service}/protection-powers`, protection] as const),
      {
        ...{ power: 'police-protection', personRecordId: 'P-1002', usedAt: at, circumstances: 'No bed.' },
        ...{ designatedOfficer: 'Insp Jo Ward', told: ['local-authority', 'child'] },
      },
    ],
    [
      ...([
        'an order',
        'power',
        `${service}/protection-powers`,
        { ...order, ...until, authorisedBy: 'A court' },
      ] as const),
      {
        ...{ power: 'stalking-protection-order', personRecordId: 'P-1001', usedAt: at, circumstances: 'He waits.' },
        ...{ authorisedBy: 'A court', until: '2026-12-01T17:00:00.000Z' },
      },
    ],
    [
      ...(['the end of a power', `power-end/${POWER_ID}`, `/protection-powers/${POWER_ID}/end`] as const),
      { how: 'went-home', ...on, explanation: 'Her aunt took her.' },
      { how: 'went-home', at, explanation: 'Her aunt took her.' },
    ],
    [
      ...(['a child’s voice', 'childs-voice', `${service}/childs-voices`, { ...voice, adultPresent: 'aunt' }] as const),
      {
        ...{ personRecordId: 'P-1002', spokenTo: true, ownWords: 'I want my cat.', spokenWith: 'with-adult' },
        ...{ adultPresent: 'aunt', version: 1 },
      },
    ],
    [
      ...(['why a child was not spoken to', 'childs-voice', `${service}/childs-voices`] as const),
      { personRecordId: 'P-1002', spokenTo: 'no', ownWords: 'left over', whyNotSpokenTo: 'She was asleep.' },
      { personRecordId: 'P-1002', spokenTo: false, whyNotSpokenTo: 'She was asleep.', version: 1 },
    ],
    [
      ...(['the risk', 'risk', `${service}/risk-assessments`, { ...dara, 'risk-judgement': 'He waits.' }] as const),
      {
        ...{ tool: 'DARA', toolVersion: '1', score: 7, grade: 'high', professionalJudgement: 'He waits.' },
        version: 1,
      },
    ],
    [
      ...(['a referral to MARAC', 'marac', `${service}/marac`, marac] as const),
      { referred: true, referredOn: '2026-11-20', version: 1 },
    ],
    [
      ...(['that there was none', 'marac', `${service}/marac`, { ...marac, referred: 'no', because: 'Two.' }] as const),
      { referred: false, because: 'Two.', version: 1 },
    ],
    [
      ...([
        'that it is finalised',
        'finalise',
        `${service}/finalise`,
        { how: 'charged', note: 'Court in May.' },
      ] as const),
      { how: 'charged', note: 'Court in May.' },
    ],
  ] as const)('%s', async (_, form, path, fields, said) => {
    web.services.on(`POST ${path}`, { body: anIncident() });
    const browser = await web.signedIn(people.amara);
    const taken = await sendForm(browser, `${page}/${form}`, fields);
    expect([taken.status, taken.headers.location]).toEqual([303, page]);
    expect(web.services.last(`POST ${path}`)?.body).toEqual(said);
    expect((await browser.get(page).expect(200)).text).toContain('You have');
    expect((await browser.get(page).expect(200)).text).not.toContain('You have');
  });

  it.each([
    [given, { ...told, channel: '' }, '#channel'],
    [given, { ...told, 'on-year': '2027' }, '#on-day'],
    [given, { ...told, told: ' ' }, '#told'],
    ['notice', { ...notice, personRecordId: 'P-9' }, '#personRecordId'],
    ['power', { ...protection, designatedOfficer: '' }, '#designatedOfficer'],
    ['power', { ...order, untilTime: '17:00' }, '#until-day'],
    ['childs-voice', { ...voice, adultPresent: '' }, '#adultPresent'],
    ['childs-voice', { personRecordId: 'P-1002', spokenTo: 'no' }, '#whyNotSpokenTo'],
    ['risk', { ...dara, 'risk-score': '101' }, '#risk-score'],
    ['risk', { 'risk-tool': 'DARA' }, '#risk-grade'],
    ['marac', { ...marac, 'referredOn-day': '22' }, '#referredOn-day'],
    ['marac', { referred: 'no' }, '#because'],
    ['finalise', { how: 'charged' }, '#note'],
  ])('nothing at %s where something is wrong, and is led to the field: %j %s', async (form, fields, anchor) => {
    const before = web.services.calls.length;
    const { status, text } = await send(form, fields);
    expect([status, text.includes(`<a href="${anchor}">`)]).toEqual([422, true]);
    expect(web.services.calls.slice(before).some(({ method }) => method === 'POST')).toBe(false);
  });
});

describe('an update', () => {
  it('says before anybody calls by when it is owed, by which rule, and what is safe now', async () => {
    const { text } = await (await web.signedIn(people.amara)).get(`${page}/${given}`).expect(200);
    for (const words of [
      'Due by 21 November 2026 at 10pm',
      'Safe at this moment: call',
      'Not safe at this moment: text; write',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('name="despite"');
  });

  it('that was given in a way that is not safe is kept once somebody says why', async () => {
    const errors = [{ field: 'channel', code: 'said-unsafe' }];
    web.services.on(`POST /victim-updates/${UPDATE_ID}/give`, {
      status: 422,
      body: { code: 'unsafe-channel', errors },
    });
    const { status, text } = await send(given, { ...told, channel: 'text' });
    expect([status, text.includes('name="despite"')]).toEqual([422, true]);
    expect(text).toContain('It was said that this is not safe. Nothing has been saved.');
    expect(text).toContain('He was arrested.</textarea>');
  });

  it('that is over cannot be given again, and keeps what was written', async () => {
    const browser = await web.signedIn(people.amara);
    const ended = { at, recordedBy: 'PC Tom Reilly', recordedAt: at, text: 'Another word' };
    web.services.on(`POST /victim-updates/${UPDATE_ID}/give`, () => {
      becomes({ victimUpdates: [anUpdate({ state: 'given', channels: undefined, ended })] });
      return { status: 409, body: { code: 'already-ended' } };
    });
    const { status, text } = await sendForm(browser, `${page}/${given}`, told);
    expect([status, text.includes('This is written down already')]).toEqual([409, true]);
    expect(text).toContain('He was arrested.</textarea>');
  });
});

describe('what is sent twice', () => {
  it.each([
    [
      ...([given, `/victim-updates/${UPDATE_ID}/give`, told] as const),
      {
        victimUpdates: [
          anUpdate({
            state: 'given',
            ended: { at, recordedBy: 'PC Amara Okafor', recordedAt: at, text: 'He was arrested.' },
          }),
        ],
      },
    ],
    [
      ...(['risk', `${service}/risk-assessments`, { ...dara, 'risk-judgement': 'He waits.' }] as const),
      {
        riskAssessments: [
          ...anIncident().riskAssessments,
          {
            ...{ tool: 'DARA', grade: 'high', professionalJudgement: 'He waits.' },
            ...{ recordedBy: 'PC Amara Okafor', recordedAt: at },
          },
        ],
      },
    ],
  ] as const)('at %s is said to be written down', async (form, path, fields, after) => {
    const browser = await web.signedIn(people.amara);
    web.services.on(`POST ${path}`, () => {
      becomes(after as Partial<IncidentView>);
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const { status, headers } = await sendForm(browser, `${page}/${form}`, fields);
    expect([status, headers.location]).toEqual([303, page]);
  });

  it('by another in between comes back with what was written, for the one who looked at the old', async () => {
    const browser = await web.signedIn(people.amara);
    web.services.on(`POST ${service}/childs-voices`, () => {
      const others = { ...anIncident().childsVoices[0], recordedBy: 'DS Maya Lindqvist' };
      becomes({ childsVoices: [...anIncident().childsVoices, others as IncidentView['childsVoices'][number]] });
      return { status: 409, body: { code: 'version-conflict' } };
    });
    const { status, text } = await sendForm(browser, `${page}/childs-voice`, { ...voice, adultPresent: 'aunt' });
    expect(status).toBe(409);
    expect(text).toContain('Something was written down about this incident since you opened it');
    expect([text.includes('I want my cat.</textarea>'), hiddenFields(text).written]).toEqual([true, '2']);
  });

  it('without an answer of the service keeps what was written, and goes again under the same key', async () => {
    web.services.on(`POST ${service}/public-protection-notices`, 'hang-up');
    const { status, text } = await send('notice', notice);
    expect(status).toBe(503);
    expect(text).toContain('We do not know whether this was saved');
    expect(text).toContain('He has a key.</textarea>');
    const call = web.services.last(`POST ${service}/public-protection-notices`);
    expect(hiddenFields(text).key).toMatch(/^[0-9a-f-]{36}$/);
    expect(call?.headers['idempotency-key']).toBe(hiddenFields(text).key);
  });
});

describe('a form', () => {
  it('that there is not, or of what there is not, is not there', async () => {
    const browser = await web.signedIn(people.amara);
    for (const path of ['nonsense', 'constructor', 'update-given', `update-given/${POWER_ID}`, `notice/${UPDATE_ID}`])
      await browser.get(`${page}/${path}`).expect(404);
    await (await web.signedIn(people.joanne)).get(`${page}/notice`).expect(404);
  });
});
