import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, ReferralSent } from '#libs/case-schemas';
import {
  allowedSteps,
  applyStep,
  isOpen,
  justSent,
  type Lifecycle,
  type Side,
  type Step,
} from '#libs/referral-lifecycle';
import type { Answered, ServiceUnderTest } from '#libs/testing';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { aReferral, says, send, senderSays } from '../../test/referrals.js';

let hub: ServiceUnderTest;

beforeAll(async () => {
  hub = await startHubUnderTest();
});
afterAll(() => hub.stop());

const senders = ['police', 'beacon', 'sarc', 'youth-offending', 'probation'] as const;

interface Shown {
  readonly version: number;
  readonly errors?: readonly { readonly field: string }[];
}
interface Told {
  readonly topic: string;
  readonly type: string;
  readonly data: object;
}

const contactOf = (sender: Agency): Promise<string> =>
  send(hub, aReferral({}, { agreement: `${sender}-hub-safeguarding` } satisfies Partial<ReferralSent>), sender);
async function take(id: string, step: Step | 'triage', said: object): Promise<Answered<Shown>> {
  const { json } = await hub.call<Shown>(`GET /referrals/${id}`, { as: priya });
  return hub.call<Shown>(`POST /referrals/${id}/${step}`, { as: priya, body: { version: json.version, ...said } });
}
const lastTold = async (id: string): Promise<Told | undefined> =>
  (
    await hub.query<Told>(
      `SELECT topic, headers->>'ce_type' AS type, convert_from(body, 'UTF8')::jsonb AS data
         FROM outbox WHERE subject = $1 ORDER BY sequence`,
      [id],
    )
  ).at(-1);

type Deed = readonly [Step | 'triage', object];

const graded: Deed = ['triage', { grade: 'red', why: 'canary', strategyDiscussion: 'wanted' }];
const refused: Deed = ['reject', { reason: 'other', explanation: 'Less than we act on.' }];
/** Not to where it came from. */
const onFrom = (sender: Agency): object => {
  const to = sender === 'probation' ? 'beacon' : 'probation';
  return { to, purpose: 'safeguarding', consent: says(to) };
};

/** All that may become of a contact: what is done first, what is done then, and what the sender is told of it. */
const endings: Record<string, (sender: Agency) => { first: Deed[]; then: Deed; told: [string, object] }> = {
  'taken on': () => ({
    first: [],
    then: ['accept', { note: 'She was at risk.' }],
    told: ['referral-accepted', { note: 'She was at risk.' }],
  }),
  rejected: () => ({
    first: [],
    then: ['reject', { reason: 'not-our-service', explanation: 'She lives elsewhere.' }],
    told: ['referral-rejected', { reason: 'not-our-service', explanation: 'She lives elsewhere.' }],
  }),
  'left without further action': () => ({
    first: [graded],
    then: refused,
    told: ['referral-rejected', { reason: 'other', explanation: 'Less than we act on.' }],
  }),
  'rejected, and so again after a dispute': () => ({
    first: [refused],
    then: ['uphold', { explanation: 'We looked again.' }],
    told: ['rejection-upheld', { explanation: 'We looked again.' }],
  }),
  concluded: () => ({
    first: [graded, ['accept', {}]],
    then: ['conclude', { outcome: 'needs-met', note: 'She is safe.' }],
    told: ['referral-concluded', { outcome: 'needs-met', note: 'She is safe.' }],
  }),
  'referred on': (sender) => ({
    first: [graded, ['accept', {}]],
    then: ['refer-on', onFrom(sender)],
    told: ['referral-progressed', { note: 'We have asked another service to help. Which one is not told with this.' }],
  }),
  'found an error': () => ({
    first: [],
    then: ['enter-in-error', { reason: 'wrong-person', explanation: 'It is her sister.' }],
    told: ['referral-entered-in-error', { reason: 'wrong-person', explanation: 'It is her sister.' }],
  }),
};

const cases = Object.keys(endings).flatMap((ending) => senders.map((sender) => [ending, sender] as const));

describe('whoever feared for somebody', () => {
  it.each(cases)('hears that it was %s, with the reason in words: %s', async (ending, sender) => {
    const { first, then, told } = endings[ending]?.(sender) as ReturnType<(typeof endings)[string]>;
    const id = await contactOf(sender);
    for (const [step, said] of first) expect((await take(id, step, said)).status).toBe(200);
    if (then[0] === 'uphold')
      await senderSays(hub, 'dispute', id, { from: sender, level: 'manager', explanation: 'No' });
    expect((await take(id, ...then)).status).toBe(200);
    const last = await lastTold(id);
    expect(last).toMatchObject({
      topic: `referral.safeguarding-hub.${sender}`,
      type: `referral-hub.${told[0]}.v1`,
      data: { referralId: id, byName: 'Priya Nair', ...told[1] },
    });
    expect(JSON.stringify(last)).not.toContain('canary');
  });

  it('is not told by a referral on that the person went to the referral centre, nor to anybody else', async () => {
    const words = await Promise.all(
      (['sarc', 'beacon', 'youth-offending'] as const).map(async (to) => {
        const id = await contactOf('police');
        for (const [step, said] of [graded, ['accept', {}] as const]) await take(id, step, said);
        const on = { to, purpose: 'safeguarding', consent: says(to) };
        expect((await take(id, 'refer-on', on)).status).toBe(200);
        const { at: _, referralId: __, ...data } = (await lastTold(id))?.data as { at: string; referralId: string };
        return JSON.stringify(data);
      }),
    );
    expect(words[0]).toContain('another service');
    expect(new Set(words).size).toBe(1);
  });

  it.each<[Step, object, string]>([
    ['reject', { reason: 'other' }, 'explanation'],
    ['reject', { reason: 'other', explanation: ' ' }, 'explanation'],
    ['conclude', { outcome: 'needs-met' }, 'note'],
    ['conclude', { outcome: 'needs-met', note: '\n' }, 'note'],
    ['uphold', {}, 'explanation'],
    ['enter-in-error', { reason: 'wrong-person' }, 'explanation'],
  ])('is not left without words by %s %j', async (step, said, field) => {
    const id = await contactOf('police');
    const { status, json } = await take(id, step, said);
    expect([status, json.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it('took it back by their own word, and nothing else ends it then', async () => {
    const id = await contactOf('probation');
    await senderSays(hub, 'withdraw', id, { from: 'probation', reason: 'no-longer-needed' });
    expect((await take(id, 'conclude', { outcome: 'needs-met', note: 'canary' })).status).toBe(409);
    expect((await lastTold(id))?.type).toBe('referral-hub.referral-received.v1');
  });
});

describe('the steps by which the hub can end a contact', () => {
  it('are those for which words are asked, and no others', () => {
    const ending = new Set<Step>();
    const known = new Map<string, Lifecycle>();
    const waiting: Lifecycle[] = [applyStep(justSent, 'receive', 'receiver')];
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      if (known.has(JSON.stringify(state)) || state.openQuestions > 2) continue;
      known.set(JSON.stringify(state), state);
      for (const side of ['sender', 'receiver'] as const)
        for (const { step, after } of stepsFrom(state, side)) {
          if (side === 'receiver' && isOpen(state.status) && !isOpen(after.status)) ending.add(step);
          waiting.push(after);
        }
    }
    expect([...ending].sort()).toEqual(['conclude', 'enter-in-error', 'reject', 'uphold']);
  });
});

const stepsFrom = (state: Lifecycle, side: Side) =>
  allowedSteps(state, side).map((step) => ({ step, after: applyStep(state, step, side) }));
