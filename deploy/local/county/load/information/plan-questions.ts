import {
  codesOf,
  decliningReasons,
  type Agency,
  type ConsentOverride,
  type DecliningReason,
  type InformationOutcome,
  type RequestWithdrawalReason,
} from '#libs/case-schemas';
import { randomFrom, type Random } from '../../random.js';
import type { Beginning, Journal } from '../journal.js';
import { DECISION, KNOWN, QUESTIONS, WHY, type Partner } from './question-words.js';

/** What a partner says. */
export interface PartnersAnswer {
  readonly outcome: InformationOutcome;
  readonly reason?: DecliningReason;
  readonly words?: string;
}

/** One thing that the hub asks a partner about the person of a contact, and what becomes of it. */
export interface QuestionPlan {
  readonly to: Agency;
  /** Left out: anybody. */
  readonly of?: 'child' | 'adult';
  readonly question: string;
  readonly why: string;
  /** The answer is needed sooner than the rule says. */
  readonly withinMinutes?: number;
  /** A named person decided to ask an adult's partner without the adult's yes. */
  readonly override?: ConsentOverride;
  /** What the partner says, one after the other; nothing where it lets the hub wait. */
  readonly answers: readonly PartnersAnswer[];
  /** The hub does not ask any more. */
  readonly withdrawn?: RequestWithdrawalReason;
}

const USUAL = 36;
/** Sooner than any rule: who is asked so and says nothing is late within minutes. */
const AT_ONCE_MINUTES = 3;
const PARTNERS = ['police', 'probation', 'youth-offending'] as const;
/** Beacon is asked of some and says of each that it cannot say: nobody in the county was asked whether the hub may be told. */
const OF_BEACON = 3;

/** What is late first, then everything that can be said once, and then as it mostly is. */
export function planQuestions({ seed, until }: Pick<Beginning, 'seed' | 'until'>): QuestionPlan[] {
  const random = randomFrom(`${seed}/information`);
  const reasons = codesOf(decliningReasons);
  const decided = { ...asks('police', random, [notKnown]), of: 'adult', override: { ...DECISION, at: until } } as const;
  return [
    ...PARTNERS.map((to) => ({ ...asks(to, random, []), withinMinutes: AT_ONCE_MINUTES })),
    ...PARTNERS.map((to) => asks(to, random, [])),
    ...PARTNERS.flatMap((to) => [asks(to, random, [known(to, random)]), asks(to, random, [notKnown])]),
    ...reasons.map((reason, place) => asks(at(PARTNERS, place), random, [declined(reason)])),
    asks('police', random, [known('police', random), { outcome: 'known', words: MORE }]),
    decided,
    ...WITHDRAWN.map((withdrawn, place) => ({ ...asks(at(PARTNERS, place), random, []), withdrawn })),
    ...Array.from({ length: OF_BEACON }, () => asks('beacon', random, [{ outcome: 'declined' }])),
    asks('beacon', random, []),
    ...Array.from({ length: USUAL }, () => usual(random)),
  ];
}

function usual(random: Random): QuestionPlan {
  const to = random.weighted(SHARES);
  const becomes = random.weighted(BECOMES);
  const reason = random.pick(codesOf(decliningReasons));
  const answers = { known: [known(to, random)], 'not-known': [notKnown], declined: [declined(reason)], waits: [] };
  return asks(to, random, answers[becomes]);
}

const SHARES = [
  ['police', 50],
  ['probation', 25],
  ['youth-offending', 25],
] as const;

const BECOMES = [
  ['known', 45],
  ['not-known', 32],
  ['declined', 5],
  ['waits', 18],
] as const;

const MORE = 'Found since: one more call last week, by the neighbour. Nobody was hurt.';
const WITHDRAWN = ['no-longer-needed', 'asked-in-error', 'consent-withdrawn'] as const;

/** Youth offending works with children and probation with adults. */
const ofWhom: Readonly<Record<Partner, { readonly of?: 'child' | 'adult' }>> = {
  police: {},
  probation: { of: 'adult' },
  'youth-offending': { of: 'child' },
  beacon: {},
};

const asks = (to: Partner, random: Random, answers: readonly PartnersAnswer[]): QuestionPlan => ({
  ...{ to, ...ofWhom[to] },
  ...{ question: random.pick(QUESTIONS[to]), why: random.pick(WHY), answers },
});

const known = (to: Exclude<Partner, 'beacon'>, random: Random): PartnersAnswer => ({
  outcome: 'known',
  words: random.pick(KNOWN[to]),
});
const notKnown: PartnersAnswer = { outcome: 'not-known' };
const declined = (reason: DecliningReason): PartnersAnswer => ({
  ...{ outcome: 'declined', reason },
  ...(reason === 'other' && { words: 'Their worker is away until Monday, and nobody else has seen them.' }),
});

const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** Of whom the hub was told by what was worked, in an order by the seed. */
export const contactsToAskAbout = (
  worked: readonly { readonly index: number }[],
  { told, beginning: { seed } }: Pick<Journal, 'told' | 'beginning'>,
): string[] =>
  randomFrom(`${seed}/information-contacts`).shuffled(
    worked.flatMap(({ index }) =>
      (told.get(index) ?? []).flatMap(({ id, to }) => (to === 'safeguarding-hub' ? [id] : [])),
    ),
  );
