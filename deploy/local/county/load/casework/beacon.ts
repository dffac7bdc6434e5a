import type { Status } from '#libs/referral-lifecycle';
import { dayShifted } from '../../calendar.js';
import type { Random } from '../../random.js';
import { receiver, TAKEN_ON, type Course, type ReferralSeen, type Turn } from '../turn.js';
import { everyMarac, marac } from './beacon-marac.js';
import type { Today } from './today.js';

/** What Beacon shows of its work with a person, as far as the next piece of it needs that. */
interface Supported extends ReferralSeen {
  readonly channels?: readonly { readonly channel: string; readonly may: boolean; readonly because?: string }[];
  readonly support?: { readonly plan: readonly { readonly action: number; readonly state: string }[] };
}

const TAKEN_ON_OR_OVER: readonly Status[] = [...TAKEN_ON, 'concluded'];

/** A way that nobody has called safe is taken only with the reason beside it. */
const attempt = ({ now }: Today, channel: string, result: string, note: string): Turn => ({
  ...receiver('contact-attempts', TAKEN_ON, { channel, at: now, result, note }),
  copied: ({ channels = [] }: Supported) =>
    channels.some((way) => way.channel === channel && way.may) ? {} : { despite: DESPITE },
});

const DESPITE =
  'No way was written down as safe. The number was withheld and nothing was said until it was the victim.';

/** What the victim has called unsafe is left alone. */
const careful = (turn: Turn): Turn => ({
  ...turn,
  suits: ({ channels = [] }: Supported) =>
    channels.every(({ channel, because }) => channel !== turn.said['channel'] || because !== 'said-unsafe'),
});

const assess = ({ today: assessedOn }: Today, needs: readonly object[]): Turn =>
  receiver('needs-assessments', TAKEN_ON, { assessedOn, needs });

const plan = ({ today }: Today, what: string, who: string, area: string, days: number): Turn =>
  receiver('plan-actions', TAKEN_ON, { what, who, area, by: dayShifted(today, { days }) });

const openAction = ({ support }: Supported) => support?.plan.find(({ state }) => state === 'open');

/** The first action in the plan that is not over. */
const end = (how: 'done' | 'dropped', why?: string): Turn => ({
  ...receiver('plan-actions/end', TAKEN_ON, { how, ...(why !== undefined && { why }) }),
  suits: (referral) => openAction(referral) !== undefined,
  copied: (referral) => ({ action: openAction(referral)?.action }),
});

const ownView = (view: string, words?: string): Turn =>
  receiver('own-view', TAKEN_ON_OR_OVER, { view, ...(words !== undefined && { words }) });

const restorative = (interest: string, words?: string): Turn =>
  receiver('restorative-justice', TAKEN_ON_OR_OVER, { interest, ...(words !== undefined && { words }) });

const HIGH = { area: 'safety', level: 'high', words: 'I do not sleep when I am alone in the house.' };
const WHOLE = [
  HIGH,
  { area: 'health', level: 'some', words: 'I would like to talk to somebody.' },
  { area: 'home', level: 'some' },
  { area: 'family-and-children', level: 'some', words: 'The children ask when it will stop.' },
  { area: 'work-and-learning', level: 'none' },
  { area: 'money', level: 'some' },
  { area: 'drugs-and-alcohol', level: 'none' },
  { area: 'justice', level: 'high', words: 'Nobody tells me what happens.' },
];

/** Everything that Beacon can write down of its work, each at least once: what comes before the referral is concluded. */
export const everySupport = (day: Today): Course[] => [
  ...everyMarac(day),
  [
    attempt(day, 'call', 'no-answer', 'Rang twice in the morning.'),
    attempt(day, 'leave-message', 'message-left', 'Said only a first name.'),
    attempt(day, 'text', 'sent', 'Asked when a call would be safe.'),
    attempt(day, 'call', 'reached', 'Spoke for half an hour.'),
    assess(day, WHOLE),
    plan(day, 'Have the locks changed', 'Housing officer', 'safety', 7),
    end('done'),
    plan(day, 'Write to the employer', 'Caseworker', 'work-and-learning', 14),
    end('dropped', 'The employer was told by the victim.'),
    plan(day, 'First session with the counsellor', 'The victim', 'health', 21),
    ownView('better', 'I know whom to ring.'),
    restorative('perhaps-later', 'Not before the trial.'),
  ],
  [
    attempt(day, 'email', 'sent', 'Sent the page about special measures.'),
    attempt(day, 'call', 'did-not-want-to-talk', 'Will ring us when ready.'),
    ownView('the-same'),
    restorative('no', 'I never want to see him again.'),
  ],
  [
    attempt(day, 'letter', 'sent', 'Wrote in a plain envelope.'),
    attempt(day, 'call', 'reached', 'Mother was there and helped to explain.'),
    assess(day, [HIGH]),
    plan(day, 'Apply for compensation', 'Caseworker', 'money', -3),
    ownView('worse', 'It has started again.'),
    restorative('yes', 'I want to ask why.'),
  ],
  [attempt(day, 'call', 'reached', 'Short call; another is agreed.'), ownView('not-asked'), restorative('not-asked')],
];

/** The work with somebody with whom it goes on, as it mostly is. */
export const usualSupport = (day: Today, random: Random): Course => [
  ...(random.chance(0.4) ? [careful(attempt(day, 'call', 'no-answer', 'No answer; tried again later.'))] : []),
  careful(attempt(day, 'call', random.weighted(REACHED), 'Introduced ourselves and what we can do.')),
  ...(random.chance(0.6) ? [assess(day, random.shuffled(WHOLE).slice(0, 3))] : []),
  ...(random.chance(0.5) ? [plan(day, 'Ring again and go through the options', 'Caseworker', 'safety', 5)] : []),
  ...(random.chance(0.25) ? [end('done')] : []),
  ...(random.chance(0.06) ? [marac(day, random.chance(0.7))] : []),
];

/** What somebody thinks of it once it is over, and of meeting who did it. */
export const usualLastWord = (random: Random): Course => [
  ...(random.chance(0.4) ? [ownView(random.weighted(VIEWS))] : []),
  ...(random.chance(0.2) ? [restorative(random.weighted(INTERESTS))] : []),
];

const REACHED = [
  ['reached', 85],
  ['did-not-want-to-talk', 15],
] as const;

const VIEWS = [
  ['better', 60],
  ['the-same', 20],
  ['worse', 5],
  ['not-asked', 15],
] as const;

const INTERESTS = [
  ['yes', 15],
  ['perhaps-later', 25],
  ['no', 50],
  ['not-asked', 10],
] as const;
