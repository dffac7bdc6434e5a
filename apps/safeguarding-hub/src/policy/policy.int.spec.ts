import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayInLondon } from '#libs/case-schemas';
import { policies } from '#libs/repeat-detection';
import type { ServiceUnderTest } from '#libs/testing';
import { meera, priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { decide, propose, read, shipped, takeBack } from '../../test/policies.js';
import { PolicyBeginning } from './policy-beginning.service.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

interface OnDay {
  readonly id: string;
  readonly waits: boolean;
  readonly inForce?: {
    readonly version: number;
    readonly standing: string;
    readonly decided?: { readonly by: string };
  };
  readonly next?: { readonly version: number; readonly from: string };
}

const dayFromNow = (days: number): string => dayInLondon(new Date(Date.now() + days * 86_400_000));
const [yesterday, today, tomorrow] = [-1, 0, 1].map(dayFromNow) as [string, string, string];

async function on(day: string, id: string): Promise<OnDay | undefined> {
  const { json } = await hub.call<{ items: OnDay[] }>(`GET /policies?on=${day}`, { as: priya });
  return json.items.find((policy) => policy.id === id);
}

describe('the policies of the hub', () => {
  it('begin with what the library ships, which nobody has approved', async () => {
    const { json } = await hub.call<{ on: string; items: OnDay[] }>('GET /policies', { as: priya });
    expect(json.on).toBe(today);
    expect(json.items.map(({ id }) => id)).toEqual(policies.map(({ id }) => id).sort());
    for (const { inForce } of json.items) expect(inForce).toMatchObject({ version: 1, standing: 'starting-value' });
    expect(JSON.stringify(json)).not.toMatch(/"decided"|"proposed"/);
  });

  it('are on an earlier day those of that day', async () => {
    expect((await on('2021-03-31', 'repeat-victim'))?.inForce).toBeUndefined();
    expect((await on('2021-03-31', 'repeat-victim'))?.next).toEqual({ version: 1, from: '2021-04-01' });
    expect((await hub.call('GET /policies?on=soon', { as: priya })).status).toBe(400);
  });

  it('are not changed by another start of the hub', async () => {
    await hub.app.get(PolicyBeginning).onModuleInit();
    const [kept] = await hub.query<{ versions: string }>('SELECT count(*) AS versions FROM policy_version');
    expect(Number(kept?.versions)).toBe(policies.length);
  });

  it('have one that is shown with what it says and where that comes from, and none that there is not', async () => {
    const { json } = await read(hub, 'marac-repeat', priya);
    expect(json).toMatchObject({ version: 1, inForce: 1, versions: [{ policy: shipped('marac-repeat') }] });
    expect(json.allowedSteps).toEqual([]);
    expect((await read(hub, 'something', priya)).status).toBe(404);
    expect((await read(hub, '%00', priya)).status).toBe(404);
  });

  it('are looked at in sight of the access log', async () => {
    const [last] =
      await hub.query(`SELECT action, id FROM access_log WHERE subject = 'priya.nair' AND what = 'policy' AND id IS NOT NULL
      ORDER BY position DESC LIMIT 1`);
    expect(last).toEqual({ action: 'view', id: 'marac-repeat' });
  });
});

describe('a version that a supervisor proposes', () => {
  it('is in force on its days once another supervisor has approved it, with who that was', async () => {
    const proposed = (await propose(hub, 'repeat-victim', { atLeast: 3, effectiveFrom: tomorrow })).json;
    expect(proposed.versions[0]).toMatchObject({
      ...{ version: 2, standing: 'waiting', proposed: { by: 'Sean Byrne', why: 'The board wants it so.' } },
      policy: { id: 'repeat-victim', kind: 'repeat-victim', counts: 'incidents', version: '2', atLeast: 3 },
    });
    expect(await on(tomorrow, 'repeat-victim')).toMatchObject({ waits: true, inForce: { version: 1 } });
    expect((await decide(hub, 'repeat-victim', true, sean)).json.code).toBe('own-proposal');
    expect((await decide(hub, 'repeat-victim')).json.versions[0]).toMatchObject({
      ...{ standing: 'approved', decided: { approves: true, by: 'Meera Joshi' } },
    });
    expect(await on(today, 'repeat-victim')).toMatchObject({
      ...{ inForce: { version: 1 }, next: { version: 2, from: tomorrow } },
    });
    expect((await on(tomorrow, 'repeat-victim'))?.inForce).toMatchObject({
      ...{ version: 2, standing: 'approved', decided: { by: 'Meera Joshi' } },
    });
  });

  it('changes nothing when it is rejected, and stays in the history', async () => {
    await propose(hub, 'repeat-hate', { atLeast: 4, effectiveFrom: today });
    const { json } = await decide(hub, 'repeat-hate', false);
    expect([json.inForce, json.versions.map(({ standing }) => standing)]).toEqual([1, ['rejected', 'starting-value']]);
    expect((await propose(hub, 'repeat-hate', { effectiveFrom: today }, { as: meera })).json.version).toBe(3);
  });

  it('ends a policy on its last day', async () => {
    await propose(hub, 'repeat-pair', { effectiveFrom: today, effectiveUntil: tomorrow });
    await decide(hub, 'repeat-pair');
    expect((await on(tomorrow, 'repeat-pair'))?.inForce?.version).toBe(2);
    expect((await on(dayFromNow(2), 'repeat-pair'))?.inForce).toBeUndefined();
  });

  it('begins on a day that is over only with a reason', async () => {
    const id = 'serial-perpetrator';
    const refused = await propose(hub, id, { effectiveFrom: yesterday });
    expect([refused.status, refused.json.errors]).toMatchObject([
      ...[422, [{ field: 'policy.effectiveFrom', code: 'begins-in-the-past' }]],
    ]);
    await propose(hub, id, { effectiveFrom: yesterday }, { whyPast: 'The board decided it last week.' });
    expect((await decide(hub, id)).json).toMatchObject({
      ...{ inForce: 2, versions: [{ proposed: { whyPast: 'The board decided it last week.' } }, {}] },
    });
  });

  it('is refused where it could never find, by the name of the field', async () => {
    const wrong = await propose(hub, 'escalation-of-pair', { signsAtLeast: 3, effectiveFrom: tomorrow });
    expect([wrong.status, wrong.json.errors]).toMatchObject([
      422,
      [{ field: 'policy.signsAtLeast', code: 'never-finds' }],
    ]);
    const malformed = await propose(hub, 'escalation-of-pair', { window: { length: 0, unit: 'weeks' } });
    expect([malformed.status, malformed.json.errors?.map(({ field }) => field)]).toEqual([
      ...[400, ['policy.window.length', 'policy.window.unit']],
    ]);
    expect((await propose(hub, 'escalation-of-pair', { kind: 'repeat-hate' })).json.errors?.[0]?.field).toBe(
      'policy.kind',
    );
  });

  it('waits alone, and replaces only what its proposer saw', async () => {
    const id = 'repeat-missing';
    expect((await propose(hub, id, { effectiveFrom: tomorrow }, { version: 7 })).json.code).toBe('version-conflict');
    await propose(hub, id, { effectiveFrom: tomorrow });
    expect((await propose(hub, id, { effectiveFrom: tomorrow }, { as: meera })).json.code).toBe('proposal-waits');
  });

  it('is nobody’s who is no supervisor', async () => {
    expect((await propose(hub, 'asb-case-review', { effectiveFrom: tomorrow }, { as: priya })).status).toBe(403);
    expect((await decide(hub, 'repeat-missing', true, priya)).status).toBe(403);
  });
});

describe('a proposal that is taken back', () => {
  it('says who did so, when and why, can be approved by nobody, and lets the next be proposed', async () => {
    const id = 'repeat-perpetrator';
    await propose(hub, id, { atLeast: 4, effectiveFrom: today });
    const { json } = await takeBack(hub, id);
    expect([json.inForce, json.allowedSteps]).toEqual([1, ['propose']]);
    expect(json.versions[0]).toMatchObject({
      ...{ version: 2, standing: 'taken-back' },
      takenBack: { by: 'Sean Byrne', why: 'The board has thought again.', at: expect.any(String) },
    });
    expect((await decide(hub, id)).json.code).toBe('nothing-to-decide');
    expect((await on(today, id))?.inForce?.version).toBe(1);
    expect((await propose(hub, id, { effectiveFrom: today })).json.version).toBe(3);
  });

  it('is its proposer’s own, who is a supervisor, and nothing that somebody has decided', async () => {
    const id = 'escalation-of-suspect';
    await propose(hub, id, { atLeast: 4, effectiveFrom: tomorrow });
    expect((await takeBack(hub, id, meera)).json.code).toBe('not-own-proposal');
    expect((await takeBack(hub, id, { ...sean, roles: ['practitioner'] })).status).toBe(403);
    await decide(hub, id);
    expect((await takeBack(hub, id)).json.code).toBe('nothing-to-decide');
  });

  it('is kept, and changed by nobody', async () => {
    await expect(hub.query('DELETE FROM policy_taken_back')).rejects.toThrow('permission denied');
    await expect(hub.query(`UPDATE policy_taken_back SET why = ''`)).rejects.toThrow('permission denied');
  });

  it('while somebody approves it is one or the other, every time', async () => {
    const ids = ['asb-case-review', 'asb-case-review-by-several', 'marac-repeat', 'escalation-by-number'];
    for (const id of ids) await propose(hub, id, { effectiveFrom: tomorrow });
    const both = ids.map(async (id) => {
      const answers = await Promise.all([takeBack(hub, id), decide(hub, id)]);
      return answers.map(({ status }) => status).sort();
    });
    expect(await Promise.all(both)).toEqual(ids.map(() => [200, 409]));
    const twice = await hub.query('SELECT 1 FROM policy_taken_back JOIN policy_decision USING (policy_id, version)');
    expect(twice).toEqual([]);
  });
});

describe('two supervisors who decide at the same moment', () => {
  it('decide once', async () => {
    const id = 'low-level-accumulation';
    await propose(hub, id, { effectiveFrom: tomorrow });
    const nadia = { ...meera, sub: 'nadia.khan', name: 'Nadia Khan' };
    const answers = await Promise.all([decide(hub, id, true, meera), decide(hub, id, false, nadia)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
