import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answered, Caller, ServiceUnderTest } from '#libs/testing';
import { daniel, forCare, joanne, leah, policeSend, says, startBeaconUnderTest } from '../../test/beacon-under-test.js';

let beacon: ServiceUnderTest;

beforeAll(async () => {
  beacon = await startBeaconUnderTest();
});
afterAll(() => beacon.stop());

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly items: readonly { readonly id: string }[];
  readonly takeovers: readonly object[];
  readonly referredOn: readonly { readonly id: string }[];
}

const allTeams = { teams: ['victim-service', 'case-managers'] };
const supervisor = { ...daniel, ...allTeams };
const other = { ...daniel, ...allTeams, sub: 'other.supervisor', name: 'Other' };

let makers = 0;
/** A caseworker who has made nothing yet. */
const aMaker = (): Caller => ({ ...joanne, sub: `maker-${(makers += 1)}` });

const call = (target: string, as: Caller, body?: object): Promise<Answered<Shown>> =>
  beacon.call(target, { as, ...(body && { body }) });
const make = async (as: Caller, more: object = {}): Promise<string> =>
  (await call('POST /sent-referrals', as, { ...forCare(), ...more })).json.id;
const takeOver = (from: Caller, as: Caller = supervisor, more: object = {}) =>
  call('POST /secret-takeovers', as, {
    ...{ from: from.sub, team: 'victim-service', reason: 'absent', explanation: 'Ill since Monday' },
    ...more,
  });
const theft = { incident: { ...forCare().incident, category: 'theft' } };
const statusOf = async (id: string, as: Caller) => (await call(`GET /sent-referrals/${id}`, as)).status;

describe('what Beacon sent in secret', () => {
  it('is taken over by a supervisor in the absence of whoever made it, who reads later that it was, and why', async () => {
    const maker = aMaker();
    const id = await make(maker, theft);
    expect(await statusOf(id, supervisor)).toBe(404);
    const { status, json } = await takeOver(maker);
    expect([status, json.items]).toMatchObject([200, [{ id }]]);
    const taken = await call(`POST /sent-referrals/${id}/withdraw`, supervisor, { version: 1, reason: 'duplicate' });
    expect(taken.status).toBe(200);
    expect((await call(`GET /sent-referrals/${id}`, maker)).json.takeovers).toMatchObject([
      { by: 'daniel.price', from: maker.sub, reason: 'absent', explanation: 'Ill since Monday' },
    ]);
    for (const colleague of [leah, other]) expect(await statusOf(id, colleague)).toBe(404);
    const logged = await beacon.query(
      `SELECT subject, action FROM access_log WHERE what = 'secret-takeover' AND id LIKE '%' || $1 || '%'`,
      [id],
    );
    expect(logged).toEqual([{ subject: 'daniel.price', action: 'change' }]);
  });

  it('goes on from one supervisor to the next, and the first knows no more of it', async () => {
    const maker = aMaker();
    const id = await make(maker, theft);
    await takeOver(maker);
    expect((await takeOver(maker, other)).json.items).toEqual([]);
    expect((await takeOver(supervisor, other, { reason: 'left' })).json.items).toContainEqual(
      expect.objectContaining({ id }),
    );
    expect([await statusOf(id, supervisor), await statusOf(id, other), await statusOf(id, maker)]).toEqual([
      404, 200, 200,
    ]);
  });

  it('is taken over for one team, by what happened or by the team that has what it came of', async () => {
    const maker = aMaker();
    const [grave, plain] = [
      await make(maker, { incident: { ...forCare().incident, category: 'sexual-offence' } }),
      await make(maker, theft),
    ];
    const received = await policeSend(beacon);
    await call(`POST /referrals/${received}/accept`, leah, { version: 2 });
    const on = { to: 'sarc', purpose: 'sexual-assault-care', consent: says('sarc') };
    const { json } = await call(`POST /referrals/${received}/refer-on`, maker, { version: 3, ...on });
    const ids = async (team: string) => (await takeOver(maker, supervisor, { team })).json.items.map(({ id }) => id);
    expect((await ids('victim-service')).sort()).toEqual([plain, json.referredOn[0]?.id].sort());
    expect(await ids('case-managers')).toEqual([grave]);
  });

  it('is not told apart from nothing: whoever takes over from somebody who sent nothing is answered alike, and logged', async () => {
    const before = (await beacon.query(`SELECT 1 FROM access_log WHERE what = 'secret-takeover'`)).length;
    const maker = aMaker();
    await call('POST /sent-referrals', maker, {
      ...forCare(),
      to: 'safeguarding-hub',
      purpose: 'safeguarding',
      consent: says('safeguarding-hub'),
    });
    const [nothing, nobody] = [await takeOver(maker), await takeOver({ ...maker, sub: 'nobody.at.all' })];
    expect([nothing.json, nobody.json]).toEqual([{ items: [] }, { items: [] }]);
    expect(await beacon.query(`SELECT 1 FROM access_log WHERE what = 'secret-takeover'`)).toHaveLength(before + 2);
  });

  it('is taken over once by two at once', async () => {
    const maker = aMaker();
    const id = await make(maker, theft);
    const answers = await Promise.all([takeOver(maker), takeOver(maker, other)]);
    expect(answers.map(({ json }) => json.items.length).sort()).toEqual([0, 1]);
    expect(await beacon.query('SELECT 1 FROM secret_takeover WHERE referral_id = $1', [id])).toHaveLength(1);
  });

  it('is not taken over without why, nor by a caseworker', async () => {
    const maker = aMaker();
    expect((await takeOver(maker, supervisor, { explanation: ' ' })).status).toBe(400);
    expect((await takeOver(maker, leah)).status).toBe(403);
  });

  it('has no line of who took it over rewritten', async () => {
    for (const attempt of [`UPDATE secret_takeover SET reason = 'left'`, 'DELETE FROM secret_takeover'])
      await expect(beacon.query(attempt)).rejects.toThrow('permission denied');
  });
});
