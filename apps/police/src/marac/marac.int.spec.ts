import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Incident, PersonSighted } from '#libs/case-schemas';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Shown {
  readonly marac?: readonly object[];
  readonly code?: string;
  readonly version?: number;
  readonly errors?: readonly object[];
  readonly referrals: readonly { readonly id: string }[];
}

const amara = officer('amara.okafor');
const [happened, reported, referredOn, discussedOn] = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-20'];
const referred = { referred: true, referredOn, because: 'Sixteen ticks.' };

interface Known {
  readonly id: string;
  readonly victim: string;
  readonly suspect: string;
  readonly referral: string;
}

/** An incident with a victim and a suspect. */
async function record(more: Partial<Incident> = {}): Promise<Known> {
  const [victim, suspect] = [randomUUID(), randomUUID()];
  const people = (['victim', 'suspect'] as const).map((role) => ({
    role,
    person: {
      recordId: role === 'victim' ? victim : suspect,
      names: [{ kind: 'current' as const, forenames: 'Robin', surname: 'Hale' }],
    },
  }));
  const at = { occurredAt: `${happened}T20:00:00Z`, reportedAt: `${reported}T09:00:00Z` };
  const { json } = await report(police, anIncident({ people, category: 'domestic-abuse', ...at, ...more }));
  return { id: json.id, victim, suspect, referral: json.referrals[0]?.id ?? '' };
}

const say = ({ id }: Known, body: object, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /incidents/${id}/marac`, { as, body });

/** What the hub was told of somebody and MARAC, in order. */
async function toldOf(record: string): Promise<unknown[]> {
  const rows = await police.query<{ said: PersonSighted }>(
    `SELECT convert_from(body, 'UTF8')::jsonb AS said FROM outbox
      WHERE topic = 'sighting.police' AND subject = $1 ORDER BY sequence`,
    [record],
  );
  return rows.map(({ said }) => said.marac);
}

describe('a referral to MARAC', () => {
  it('is kept with its day and why, by whom and when, and the safeguarding hub hears the day, of the victim alone', async () => {
    const known = await record();
    const { status, json } = await say(known, { ...referred, version: 0 });
    expect([status, json.marac]).toMatchObject([201, [{ ...referred, recordedBy: 'PC amara.okafor', doubts: [] }]]);
    expect(await toldOf(known.victim)).toEqual([undefined, { referredOn }]);
    expect(await toldOf(known.suspect)).toEqual([undefined]);
    const words = await police.query(`SELECT 1 FROM outbox WHERE convert_from(body, 'UTF8') LIKE '%ixteen ticks%'`);
    expect(words).toEqual([]);
  });

  it('is told again with the day on which it was discussed, by public protection too', async () => {
    const known = await record();
    await say(known, { ...referred, version: 0 });
    const { status, json } = await say(known, { ...referred, discussedOn, version: 1 }, maya);
    expect([status, json.marac]).toMatchObject([201, [{ referredOn }, { discussedOn, recordedBy: maya['name'] }]]);
    expect(await toldOf(known.victim)).toEqual([undefined, { referredOn }, { referredOn, discussedOn }]);
  });

  it('that was none is taken back with why, stays on record, and the hub hears of none', async () => {
    const known = await record();
    await say(known, { ...referred, version: 0 });
    const none = { referred: false, because: 'It was another incident.' };
    const { json } = await say(known, { ...none, version: 1 });
    expect(json.marac).toMatchObject([referred, none]);
    expect(await toldOf(known.victim)).toEqual([undefined, { referredOn }, undefined]);
  });

  it('is not told again where the hub would hear nothing new', async () => {
    const known = await record();
    await say(known, { referred: false, because: 'Eight ticks.', version: 0 });
    await say(known, { ...referred, version: 1 });
    await say(known, { ...referred, because: 'She is afraid.', version: 2 });
    expect(await toldOf(known.victim)).toEqual([undefined, { referredOn }]);
  });

  it('stays in what the hub is told of the incident for another reason', async () => {
    const known = await record({ category: 'violence' });
    await say(known, { ...referred, version: 0 });
    const dash = { tool: 'DASH', grade: 'high', version: 0 };
    await police.call(`POST /incidents/${known.id}/risk-assessments`, { as: amara, body: dash });
    const person = { names: [{ kind: 'current', forenames: 'Robin', surname: 'Hale-Right' }] };
    const amendment = { version: 1, reason: 'correction', person };
    const amended = await police.call(`POST /referrals/${known.referral}/amend`, { as: amara, body: amendment });
    expect(amended.status).toBe(200);
    expect((await toldOf(known.victim)).slice(1)).toEqual([{ referredOn }, { referredOn }, { referredOn }]);
  });

  it('of an incident that is recorded as no domestic abuse is doubted, and taken all the same', async () => {
    const { status, json } = await say(await record({ category: 'theft' }), { ...referred, version: 0 });
    expect([status, json.marac]).toMatchObject([201, [{ doubts: ['not-domestic-abuse'] }]]);
  });

  it('is written down by one of two who looked at the same', async () => {
    const known = await record();
    const answers = await Promise.all([1, 2].map(() => say(known, { ...referred, version: 0 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await say(known, { ...referred, version: 0 })).json).toMatchObject({
      ...{ code: 'version-conflict', version: 1 },
    });
  });

  it('is no other officer’s to write or to see, and no system’s', async () => {
    const known = await record();
    expect((await say(known, { ...referred, version: 0 }, officer('ben.hart'))).status).toBe(404);
    await say(known, { ...referred, version: 0 });
    const { json } = await police.call<Shown>(`GET /incidents/${known.id}`, { as: recordsSystem() });
    expect(json.marac).toBeUndefined();
  });

  it.each([
    [{ referred: 'yes' }, 400, 'referred'],
    [{ referredOn: '2026-02-30' }, 400, 'referredOn'],
    [{ discussedOn: '2026-03-20T10:00:00Z' }, 400, 'discussedOn'],
    [{ version: -1 }, 400, 'version'],
    [{ recordedBy: 'me' }, 400, 'recordedBy'],
    [{ referredOn: '2026-02-28' }, 422, 'referredOn'],
    [{ referredOn: '2126-03-01' }, 422, 'referredOn'],
    [{ discussedOn: '2026-03-03' }, 422, 'discussedOn'],
    [{ referred: false, referredOn: undefined, because: undefined }, 422, 'because'],
  ])('is refused with %j, by the name of the field', async (more, refused, field) => {
    const { status, json } = await say(await record(), { ...referred, version: 0, ...more });
    expect([status, json.errors]).toMatchObject([refused, [{ field }]]);
  });
});
