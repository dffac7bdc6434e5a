import { describe, expect, it } from '@jest/globals';
import type { Agency, RepeatAlert } from '#libs/case-schemas';
import { dueAt, englandAndWales, momentInWords, standing, type Calendar, type Deadline } from '#libs/deadlines';
import { moreThan, noMoreThan, seenOf, type ToldSample } from './told-samples.js';

type State = 'new' | 'acknowledged' | 'answered';
type Said = 'acknowledged' | 'answered';

/** The rules of an agency about what an alert asks: each has its own. */
export interface QuestionRules {
  readonly clockOf: (receivedAt: Date, calendar: Calendar) => Deadline;
  readonly goesOn: (
    later: ToldSample,
    question: { readonly state: State; readonly asked: true },
    seen: ToldSample | undefined,
  ) => boolean;
  readonly saysMore: (later: ToldSample, seen: ToldSample) => boolean;
  readonly refusalOf: (
    question: { readonly state: State; readonly isOver: boolean },
    kind: Said,
    hasAcknowledged: boolean,
  ) => string | undefined;
  readonly after: (
    question: { readonly state: State; readonly deadline: Deadline },
    kind: Said,
    at: Date,
  ) => { readonly state: State; readonly deadline: Deadline };
}

/** An agency that is asked something by an alert. */
export interface QuestionedAgency {
  readonly agency: Agency;
  readonly rules: QuestionRules;
  /** Of what the hub tells it. */
  readonly kind: RepeatAlert['kind'];
  /** Another agency that tells of the same people. */
  readonly another: Agency;
  readonly clock: {
    /** Ends the sentence "the clock of an alert …". */
    readonly that: string;
    /** When an alert came, and by when it must be acknowledged. */
    readonly ends: readonly (readonly [string, string])[];
  };
}

/** Holds the rules of an agency about alerts to what all agencies promise that the hub warns. */
export function holdAlertQuestion(questioned: QuestionedAgency): void {
  describe(`at ${questioned.agency}`, () => {
    describe('a later alert of a finding', () => holdLater(questioned));
    describe('the clock of an alert', () => holdClock(questioned));
    describe('what may be said of an alert', () => holdSaying(questioned));
  });
}

function holdLater({ rules: { goesOn, saysMore }, kind, another }: QuestionedAgency): void {
  const seen = seenOf(kind);

  it.each(moreThan(seen, another))('says more than was seen: %s', (_, change) =>
    expect(saysMore({ ...seen, ...change }, seen)).toBe(true),
  );

  it.each(noMoreThan(seen))('says no more than was seen: %s', (_, change) =>
    expect(saysMore({ ...seen, ...change }, seen)).toBe(false),
  );

  it('says more where it holds again after it was taken back', () =>
    expect(saysMore(seen, { ...seen, state: 'withdrawn' })).toBe(true));

  it.each<[State, Partial<ToldSample>, ToldSample | undefined, boolean]>([
    ['new', { count: 3 }, undefined, true],
    ['new', { state: 'withdrawn' }, undefined, true],
    ['acknowledged', { count: 1 }, seen, true],
    ['answered', { count: 1 }, seen, true],
    ['acknowledged', { count: 3 }, seen, false],
    ['answered', { state: 'withdrawn' }, seen, false],
    ['new', { state: 'superseded' }, undefined, false],
    ['answered', { state: 'superseded' }, seen, false],
  ])(
    'finds a question that is %s, and with %o after %o it is %s that the question goes on',
    (state, change, had, goes) => expect(goesOn({ ...seen, ...change }, { state, asked: true }, had)).toBe(goes),
  );
}

function holdClock({ rules: { after, clockOf }, clock: { that, ends } }: QuestionedAgency): void {
  const calendar = englandAndWales();

  it.each(ends)(`${that}: of one that came at %s it ends at %s`, (at, due) =>
    expect(momentInWords(dueAt(clockOf(new Date(at), calendar), calendar) as Date, calendar)).toBe(due),
  );

  it('is met by the first who acknowledges it, and later ones change nothing', () => {
    const deadline = clockOf(new Date('2026-11-23T09:00:00Z'), calendar);
    const first = after({ state: 'new', deadline }, 'acknowledged', new Date('2026-11-23T10:00:00Z'));
    expect(first.state).toBe('acknowledged');
    const again = after(first, 'acknowledged', new Date('2026-11-25T10:00:00Z'));
    const answered = after(again, 'answered', new Date('2026-11-26T10:00:00Z'));
    expect([answered.state, standing(answered.deadline, new Date('2026-11-27T10:00:00Z'), calendar)]).toEqual([
      'answered',
      'met',
    ]);
    expect(after(answered, 'acknowledged', new Date('2026-11-27T10:00:00Z')).state).toBe('answered');
  });
}

function holdSaying({ rules: { refusalOf } }: QuestionedAgency): void {
  it.each([
    ['new', 'acknowledged', false, undefined],
    ['new', 'answered', false, 'not-acknowledged'],
    ['acknowledged', 'acknowledged', true, 'acknowledged-already'],
    ['acknowledged', 'acknowledged', false, undefined],
    ['acknowledged', 'answered', false, undefined],
    ['answered', 'answered', true, undefined],
  ] as const)('%s: that it is %s, by somebody who acknowledged it before (%s): %s', (state, kind, before, refusal) =>
    expect(refusalOf({ state, isOver: false }, kind, before)).toBe(refusal),
  );

  it('is nothing once another has taken its place', () =>
    expect(refusalOf({ state: 'acknowledged', isOver: true }, 'answered', true)).toBe('alert-over'));
}
