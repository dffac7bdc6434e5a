import type { Status } from '#libs/referral-lifecycle';
import { after, HOUR, instant } from '../../calendar.js';
import type { Random } from '../../random.js';
import { receiver, TAKEN_ON, UNDECIDED, type Course, type ReferralSeen, type Turn } from '../turn.js';
import type { Today } from './today.js';

interface Examined extends ReferralSeen {
  readonly incident?: { readonly occurredAt: string };
  readonly examination?: { readonly samples: readonly { readonly id: string; readonly decision?: string }[] };
  readonly owed?: boolean;
}

const OPEN: readonly Status[] = [...UNDECIDED, ...TAKEN_ON];

/** So many hours after it happened, as the centre's book says; what is written down today was done then. */
const hoursAfter = ({ now }: Today, { incident }: Examined, hours: number): string => {
  const then = after(new Date(incident?.occurredAt ?? now), hours * HOUR);
  return instant(new Date(Math.min(then.getTime(), Date.parse(now))));
};

const beside = (step: string, said: Turn['said'] = {}): Turn => ({ ...receiver(step, OPEN, said), unversioned: true });

const offer = (day: Today, hours = 26): Turn => ({
  ...beside('examination/offer'),
  copied: (referral) => ({ at: hoursAfter(day, referral, hours) }),
});

const decline = (day: Today, hours = 27): Turn => ({
  ...beside('examination/decline'),
  copied: (referral) => ({ at: hoursAfter(day, referral, hours) }),
});

const finish = (day: Today, types: readonly string[], hours = 30): Turn => ({
  ...beside('examination/finish'),
  copied: (referral) => {
    const at = hoursAfter(day, referral, hours);
    return { at, byName: 'Dr Anwen Pryce', samples: types.map((type) => ({ type, takenAt: at })) };
  },
});

/** What the client wants done with the sample at a place among theirs. */
const decide = ({ now: at }: Today, place: number, decision: string): Turn => ({
  ...beside('decide', { decision, at }),
  suits: ({ examination }: Examined) => examination?.samples[place] !== undefined,
  at: ({ examination }: Examined) => `/samples/${examination?.samples[place]?.id}/decide`,
  answersOtherwise: true,
});

/** The hub must be told of a child, whoever agrees. */
const tellOfChild: Turn = {
  ...beside('safeguarding-referral', { summary: 'A child is seen at the centre. We ask for a strategy discussion.' }),
  suits: ({ owed }: Examined) => owed === true,
};

/** Everything that the centre can write down of an examination, each at least once. */
export const everyExamination = (day: Today): Course[] => [
  [offer(day)],
  [offer(day), decline(day)],
  [offer(day), decline(day), offer(day, 28), finish(day, [])],
  [
    offer(day),
    finish(day, ['vaginal', 'anal', 'oral', 'digital']),
    decide(day, 0, 'keep'),
    decide(day, 1, 'release-to-police'),
    decide(day, 2, 'destroy'),
  ],
  [offer(day), finish(day, ['oral', 'digital']), decide(day, 0, 'keep'), decide(day, 0, 'destroy'), tellOfChild],
];

/** What becomes of an examination as it mostly is, and of the duty to a child, which some still owe. */
export function usualExamination(day: Today, random: Random): Course {
  const duty = random.chance(0.6) ? [tellOfChild] : [];
  if (!random.chance(0.6)) return duty;
  const then = random.weighted([
    ['waits', 40],
    ['declined', 25],
    ['done', 35],
  ]);
  if (then === 'waits') return [offer(day), ...duty];
  if (then === 'declined') return [offer(day), decline(day), ...duty];
  const said = random.chance(0.6) ? [decide(day, 0, random.weighted(DECISIONS))] : [];
  return [offer(day), finish(day, random.pick(TAKEN)), ...said, ...duty];
}

const TAKEN = [['vaginal', 'oral'], ['vaginal', 'digital'], ['anal', 'oral'], ['vaginal']] as const;

const DECISIONS = [
  ['keep', 50],
  ['release-to-police', 35],
  ['destroy', 15],
] as const;
