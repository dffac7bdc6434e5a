import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Power {
  readonly id: string;
  readonly doubts: readonly string[];
  readonly deadline?: { readonly standing: string; readonly explanation: string };
  readonly ended?: object;
}
interface Shown {
  readonly protectionPowers: readonly Power[];
  readonly code?: string;
  readonly errors?: readonly object[];
}

const amara = officer('amara.okafor');
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

/** An incident of Amara’s with a child who was there, and her mother. */
async function record(): Promise<string> {
  const people = [
    {
      role: 'victim' as const,
      person: { recordId: 'mother', names: [], birth: { kind: 'date' as const, date: '1988' } },
    },
    {
      role: 'child' as const,
      person: { recordId: 'child', names: [{ kind: 'current' as const, forenames: 'Poppy' }] },
    },
  ];
  return (await report(police, anIncident({ people }))).json.id;
}

const post = (path: string, body: object, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /${path}`, { as, body });

const protection = (more: object = {}) => ({
  power: 'police-protection',
  personRecordId: 'child',
  usedAt: hoursAgo(1),
  circumstances: 'Nobody else could take her in tonight.',
  designatedOfficer: 'Inspector Hale',
  told: ['local-authority'],
  ...more,
});

describe('police protection', () => {
  it('is written down with its law, the designated officer and a clock of 72 hours that nothing stops', async () => {
    const { status, json } = await post(`incidents/${await record()}/protection-powers`, protection());
    expect([status, json.protectionPowers]).toMatchObject([
      201,
      [
        {
          power: 'police-protection',
          source: 'Children Act 1989, section 46',
          standing: 'background',
          personName: 'Poppy',
          designatedOfficer: 'Inspector Hale',
          told: ['local-authority'],
          recordedBy: 'PC amara.okafor',
          doubts: [],
          deadline: { standing: 'running' },
        },
      ],
    ]);
    expect(json.protectionPowers[0]?.deadline?.explanation).toContain('background knowledge that was not checked');
  });

  it('is due soon, is overdue, and is ended once', async () => {
    const id = await record();
    await post(`incidents/${id}/protection-powers`, protection({ usedAt: hoursAgo(73) }));
    const { json } = await post(`incidents/${id}/protection-powers`, protection({ usedAt: hoursAgo(65) }));
    expect(json.protectionPowers.map(({ deadline }) => deadline?.standing)).toEqual(['overdue', 'due-soon']);
    const end = { at: hoursAgo(0), how: 'emergency-protection-order', explanation: 'Made this morning.' };
    const path = `protection-powers/${json.protectionPowers[1]?.id}/end`;
    const ended = await post(path, end);
    expect(ended.json.protectionPowers[1]).toMatchObject({ deadline: { standing: 'met' }, ended: { how: end.how } });
    expect((await post(path, end)).json.code).toBe('already-ended');
  });

  it('of an adult is doubted, and taken all the same', async () => {
    const { status, json } = await post(
      `incidents/${await record()}/protection-powers`,
      protection({ personRecordId: 'mother' }),
    );
    expect([status, json.protectionPowers[0]?.doubts]).toEqual([201, ['adult-by-birth-date']]);
  });

  it('is written down once though it is sent twice at the same moment', async () => {
    const id = await record();
    const body = protection();
    const answers = await Promise.all([1, 2, 3].map(() => post(`incidents/${id}/protection-powers`, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe('a protective order', () => {
  it('has no clock but says until when it was made', async () => {
    const order = { power: 'stalking-protection-order', until: '2028-11-20T00:00:00Z', designatedOfficer: undefined };
    const body = protection({ ...order, personRecordId: 'mother', told: undefined });
    const { json } = await post(`incidents/${await record()}/protection-powers`, body);
    expect(json.protectionPowers).toMatchObject([{ power: order.power, until: order.until }]);
    expect(json.protectionPowers[0]?.deadline).toBeUndefined();
  });
});

describe('a power', () => {
  it('is written down by the officer of the incident or public protection, and by nobody else', async () => {
    const id = await record();
    expect((await post(`incidents/${id}/protection-powers`, protection(), officer('ben.hart'))).status).toBe(404);
    expect((await post(`incidents/${id}/protection-powers`, protection(), maya)).status).toBe(201);
    const other = await record();
    const { json } = await post(`incidents/${other}/protection-powers`, protection());
    const end = { at: hoursAgo(0), how: 'went-home', explanation: 'x' };
    const path = `protection-powers/${json.protectionPowers[0]?.id}/end`;
    expect((await post(path, end, officer('ben.hart'))).status).toBe(404);
    expect((await post(path, end, maya)).status).toBe(200);
  });

  it('is shown to people and not to the computer system that reported the incident, and told to nobody', async () => {
    const id = await record();
    const told = async () => (await police.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox'))[0]?.n;
    const before = await told();
    await post(`incidents/${id}/protection-powers`, protection());
    expect(await told()).toBe(before);
    const seen = (as: Caller) => police.call<Shown>(`GET /incidents/${id}`, { as });
    expect((await seen(maya)).json.protectionPowers).toHaveLength(1);
    expect((await seen(recordsSystem())).json.protectionPowers).toBeUndefined();
    expect((await seen(officer('ben.hart'))).status).toBe(404);
  });

  it.each([
    [{ power: 'arrest' }, 'power'],
    [{ personRecordId: 'somebody-else' }, 'personRecordId'],
    [{ personRecordId: '' }, 'personRecordId'],
    [{ usedAt: '2126-11-20T10:00:00Z' }, 'usedAt'],
    [{ usedAt: '20/11/2026' }, 'usedAt'],
    [{ circumstances: ' ' }, 'circumstances'],
    [{ designatedOfficer: undefined }, 'designatedOfficer'],
    [{ told: ['the-neighbours'] }, 'told'],
    [{ until: '2020-01-01T00:00:00Z' }, 'until'],
    [{ grade: 'red' }, 'grade'],
  ])('is refused with %j, by the name of the field', async (more, field) => {
    const { status, json } = await post(`incidents/${await record()}/protection-powers`, protection(more));
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field: expect.stringContaining(field) }]);
  });

  it.each([
    [{ at: hoursAgo(2) }, 'at'],
    [{ at: '2126-11-20T10:00:00Z' }, 'at'],
    [{ how: 'forgotten' }, 'how'],
    [{ explanation: '' }, 'explanation'],
  ])('does not end with %j', async (more, field) => {
    const id = await record();
    const { json } = await post(`incidents/${id}/protection-powers`, protection());
    const end = { at: hoursAgo(0), how: 'went-home', explanation: 'Her aunt came.', ...more };
    const ended = await post(`protection-powers/${json.protectionPowers[0]?.id}/end`, end);
    expect([400, 422]).toContain(ended.status);
    expect(ended.json.errors).toMatchObject([{ field }]);
  });
});
