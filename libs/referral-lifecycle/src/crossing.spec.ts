import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  applyStep,
  couldHaveHappened,
  justSent,
  statuses,
  stepsOf,
  takeStep,
  type Lifecycle,
  type Side,
  type Status,
  type Step,
} from './index.js';

interface Party {
  state: Lifecycle;
  readonly did: Step[];
  heard: number;
  readonly seen: Lifecycle[];
}
type Move = { readonly side: Side; readonly act: 'hear' | Step };

const newParty = (): Party => ({ state: justSent, did: [], heard: 0, seen: [justSent] });
const other: Record<Side, Side> = { sender: 'receiver', receiver: 'sender' };

const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.constantFrom<Side>('sender', 'receiver').chain((side) =>
    fc.record({
      side: fc.constant(side),
      act: fc.oneof(fc.constant('hear' as const), fc.constantFrom(...stepsOf(side))),
    }),
  ),
  { maxLength: 40 },
);

/** Two parties who act on their own view alone and hear of each other late, but in order. */
class Conversation {
  readonly parties: Record<Side, Party> = { sender: newParty(), receiver: newParty() };
  impossible = 0;

  run(plan: readonly Move[]): this {
    plan.forEach(({ side, act }) => (act === 'hear' ? this.hear(side) : this.act(side, act)));
    for (const side of ['sender', 'receiver'] as const) while (this.hear(side));
    return this;
  }

  private act(side: Side, step: Step): void {
    const party = this.parties[side];
    const taken = takeStep(party.state, step, side);
    if (taken.ok) this.become(party, taken.state, () => party.did.push(step));
  }

  private hear(side: Side): boolean {
    const party = this.parties[side];
    const step = this.parties[other[side]].did[party.heard];
    if (step === undefined) return false;
    if (!couldHaveHappened(party.state, step, other[side])) this.impossible += 1;
    this.become(party, applyStep(party.state, step, other[side]), () => (party.heard += 1));
    return true;
  }

  private become(party: Party, state: Lifecycle, note: () => void): void {
    party.state = state;
    party.seen.push(state);
    note();
  }
}

const holds = (property: (conversation: Conversation) => void): void =>
  fc.assert(
    fc.property(moves, (plan) => property(new Conversation().run(plan))),
    { numRuns: 2000 },
  );

describe('two sides whose messages cross', () => {
  it('agree once all has been heard', () =>
    holds(({ parties }) => expect(parties.sender.state).toEqual(parties.receiver.state)));

  it('never hear anything that a correct other side could not have done', () =>
    holds(({ impossible }) => expect(impossible).toBe(0)));

  it('see at most one decision, and a second only after a dispute of the first', () =>
    holds(({ parties }) => {
      const decisions = parties.receiver.did.filter((step) => step === 'accept' || step === 'reject');
      expect([[], ['accept'], ['reject'], ['reject', 'accept']]).toContainEqual(decisions);
      if (decisions.length === 2) expect(parties.sender.did).toContain('dispute');
    }));

  it('end withdrawn whenever the sender took it back, unless it was an error', () =>
    holds(({ parties }) => {
      const taken = parties.sender.did.includes('withdraw') && !isError(parties);
      expect(parties.receiver.state.status === 'withdrawn').toBe(taken);
    }));

  it('end in error whenever one of them said so', () =>
    holds(({ parties }) => expect(parties.sender.state.status === 'entered-in-error').toBe(isError(parties))));

  it('uphold no more often than there was a dispute', () =>
    holds(({ parties }) =>
      expect(times(parties.receiver, 'uphold')).toBeLessThanOrEqual(times(parties.sender, 'dispute')),
    ));

  it('are never on hold once a decision was made', () =>
    holds(({ parties }) =>
      Object.values(parties).forEach(({ state }) => {
        if (state.status === 'on-hold') expect(['received', 'opened']).toContain(state.stage);
      }),
    ));

  it('leave what is over only by a step that is made for it', () =>
    holds(({ parties }) => Object.values(parties).forEach(({ seen }) => expectOverStaysOver(seen))));

  it('only ever stand where the table knows', () =>
    holds(({ parties }) =>
      Object.values(parties).forEach(({ seen }) => seen.forEach(({ status }) => expect(statuses).toContain(status))),
    ));
});

const isError = ({ sender, receiver }: Conversation['parties']): boolean =>
  sender.did.includes('enter-in-error') || receiver.did.includes('enter-in-error');

const times = ({ did }: Party, step: Step): number => did.filter((each) => each === step).length;

const mayFollow: Partial<Record<Status, readonly Status[]>> = {
  rejected: ['disputed', 'withdrawn', 'entered-in-error'],
  concluded: ['in-progress', 'withdrawn', 'entered-in-error'],
  withdrawn: ['entered-in-error'],
  'entered-in-error': [],
};

function expectOverStaysOver(seen: readonly Lifecycle[]): void {
  seen.forEach(({ status }, place) => {
    const before = seen[place - 1]?.status;
    const allowed = before && mayFollow[before];
    if (allowed) expect([before, ...allowed]).toContain(status);
  });
}
