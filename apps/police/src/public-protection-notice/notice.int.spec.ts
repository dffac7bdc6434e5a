import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, recordsSystem, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

let police: ServiceUnderTest;

beforeAll(async () => {
  police = await startPoliceUnderTest();
});
afterAll(() => police.stop());

interface Notice {
  readonly id: string;
  readonly incidentId: string;
  readonly grade: string;
  readonly version: number;
  readonly doubts: readonly string[];
}
interface Shown {
  readonly publicProtectionNotices: readonly Notice[];
  readonly code?: string;
  readonly version?: number;
  readonly errors?: readonly object[];
}
interface Page {
  readonly items: readonly Notice[];
  readonly total: number;
}

const amara = officer('amara.okafor');

/** An incident of Amara’s with a mother and her child. */
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
  return (await report(police, anIncident({ people, category: 'domestic-abuse' }))).json.id;
}

const post = (path: string, body: object, as: Caller = amara): Promise<Answered<Shown>> =>
  police.call(`POST /${path}`, { as, body });

const notice = (more: object = {}) => ({
  personRecordId: 'child',
  whose: 'child',
  grade: 'green',
  because: 'She slept through it.',
  circumstances: 'She was upstairs.',
  ...more,
});

async function written(more: object = {}): Promise<Notice> {
  const { json } = await post(`incidents/${await record()}/public-protection-notices`, notice(more));
  return json.publicProtectionNotices[0] as Notice;
}

const regrade = ({ id }: Notice, body: object, as: Caller = maya) =>
  post(`public-protection-notices/${id}/grades`, body, as);
const research = { version: 1, grade: 'red', because: 'The third time in a month.' };

const list = async (pile: string) =>
  (await police.call<Page>(`GET /public-protection-notices?pile=${pile}`, { as: maya })).json;
const counts = async () =>
  (await police.call<Record<string, number>>('GET /public-protection-notices/counts', { as: maya })).json;

describe('a public protection notice', () => {
  it('says whose it is, how grave and why, what happened, and by when it is to be shared', async () => {
    const { status, json } = await post(`incidents/${await record()}/public-protection-notices`, notice());
    expect([status, json.publicProtectionNotices]).toMatchObject([
      201,
      [
        {
          whose: 'child',
          personName: 'Poppy',
          grade: 'green',
          circumstances: 'She was upstairs.',
          grades: [{ grade: 'green', gradedAs: 'officer', gradedBy: 'PC amara.okafor' }],
          deadline: { policy: 'police-notice-shared' },
          doubts: [],
        },
      ],
    ]);
  });

  it('is graded again after research, and how it was graded before is kept with who, when and why', async () => {
    const first = await written();
    const { json } = await regrade(first, research);
    expect(json.publicProtectionNotices).toMatchObject([
      {
        grade: 'red',
        version: 2,
        grades: [
          { grade: 'green', because: 'She slept through it.', gradedAs: 'officer' },
          {
            grade: 'red',
            because: 'The third time in a month.',
            gradedAs: 'public-protection',
            gradedBy: 'maya.lindqvist',
          },
        ],
      },
    ]);
  });

  it('is graded by one of two who looked at the same', async () => {
    const first = await written();
    const answers = await Promise.all([1, 2].map(() => regrade(first, research)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await regrade(first, research)).json).toMatchObject({ code: 'version-conflict', version: 2 });
  });

  it('is found by public protection until one of them has graded it, the gravest first, counted exactly', async () => {
    const before = await counts();
    const [green, red] = [await written(), await written({ grade: 'red' })];
    expect(await counts()).toEqual({ ...before, 'to-research': Number(before['to-research']) + 2 });
    const { items, total } = await list('to-research');
    const places = [red, green].map(({ id }) => items.findIndex((each) => each.id === id));
    expect([total, places[0]]).toEqual([Number(before['to-research']) + 2, 0]);
    expect(places[1]).toBeGreaterThan(0);
    await regrade(green, { ...research, grade: 'green' });
    expect((await list('researched')).items.map(({ id }) => id)).toContain(green.id);
    expect((await list('to-research')).items.map(({ id }) => id)).not.toContain(green.id);
  });

  it('is written once about one person of an incident, and about each by itself', async () => {
    const id = await record();
    const answers = await Promise.all([1, 2, 3].map(() => post(`incidents/${id}/public-protection-notices`, notice())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const mother = { personRecordId: 'mother', whose: 'adult' };
    const { json } = await post(`incidents/${id}/public-protection-notices`, notice(mother), maya);
    expect(json.publicProtectionNotices).toMatchObject([
      { whose: 'child' },
      { whose: 'adult', grades: [{ gradedAs: 'public-protection' }] },
    ]);
  });

  it('for a child who is an adult by birth date is doubted, and taken all the same', async () => {
    expect((await written({ personRecordId: 'mother' })).doubts).toEqual(['adult-by-birth-date']);
  });

  it('is no other officer’s to write or to see, is told to no system and no agency', async () => {
    const id = await record();
    const told = async () => (await police.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox'))[0]?.n;
    const before = await told();
    const ben = officer('ben.hart');
    expect((await post(`incidents/${id}/public-protection-notices`, notice(), ben)).status).toBe(404);
    await post(`incidents/${id}/public-protection-notices`, notice());
    expect((await police.call(`GET /incidents/${id}`, { as: ben })).status).toBe(404);
    const { json } = await police.call<Shown>(`GET /incidents/${id}`, { as: recordsSystem() });
    expect(json.publicProtectionNotices).toBeUndefined();
    expect(await told()).toBe(before);
  });

  it('is not graded where there is none', async () => {
    const none = { ...(await written()), id: '00000000-0000-4000-8000-000000000000' };
    expect((await regrade(none, research)).status).toBe(404);
  });

  it.each([
    [{ whose: 'dog' }, 'whose'],
    [{ grade: 'blue' }, 'grade'],
    [{ because: ' ' }, 'because'],
    [{ circumstances: '' }, 'circumstances'],
    [{ personRecordId: 'somebody-else' }, 'personRecordId'],
    [{ gradedBy: 'me' }, 'gradedBy'],
  ])('is refused with %j, by the name of the field', async (more, field) => {
    const { status, json } = await post(`incidents/${await record()}/public-protection-notices`, notice(more));
    expect([400, 422]).toContain(status);
    expect(json.errors).toMatchObject([{ field }]);
  });

  it.each([
    [{ grade: 'blue' }, 'grade'],
    [{ because: '' }, 'because'],
    [{ version: 0 }, 'version'],
  ])('is not graded again with %j', async (more, field) => {
    const { status, json } = await regrade(await written(), { ...research, ...more });
    expect([status, json.errors]).toMatchObject([400, [{ field }]]);
  });
});
