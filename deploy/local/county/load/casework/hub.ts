import { ageAt, after, HOUR, instant } from '../../calendar.js';
import type { Random } from '../../random.js';
import { receiver, TAKEN_ON, type Course, type ReferralSeen, type Turn } from '../turn.js';
import { everyMeeting, usualMeeting } from './hub-meetings.js';
import type { Today } from './today.js';

interface Protected extends ReferralSeen {
  readonly protectionPowers?: readonly { readonly id: string; readonly ended?: object }[];
}

/** Full years, where the whole birth date is known. */
const ageOf = ({ now }: Today, { person }: ReferralSeen): number | undefined => {
  const date = person?.birth?.kind === 'date' ? person.birth.date : undefined;
  return date?.length === 10 ? ageAt(date, new Date(now)) : undefined;
};
const isChild =
  (day: Today) =>
  (referral: ReferralSeen): boolean =>
    (ageOf(day, referral) ?? 99) < 18;
const isAdult =
  (day: Today) =>
  (referral: ReferralSeen): boolean =>
    (ageOf(day, referral) ?? 0) >= 19;

/** So many hours before the county's today. */
const before = ({ now }: Today, hours: number): string => instant(after(new Date(now), -hours * HOUR));

const FOR_CHILDREN = [
  'police-protection',
  'emergency-protection-order',
  'section-47-enquiry',
  'child-abduction-warning-notice',
];
const FOR_ANYBODY = [
  'bail-conditions',
  'domestic-violence-protection-notice',
  'domestic-violence-protection-order',
  'domestic-abuse-protection-notice',
  'domestic-abuse-protection-order',
  'stalking-protection-order',
  'sexual-risk-order',
  'slavery-and-trafficking-risk-order',
  'forced-marriage-protection-order',
];
const EVERYBODY = ['local-authority', 'police', 'child', 'parents', 'person', 'school', 'health'];

function power(day: Today, code: string, hours: number, told: readonly string[] = ['local-authority', 'police']): Turn {
  const turn = receiver('protection-powers', TAKEN_ON, {
    ...{ power: code, usedAt: before(day, hours), officer: 'Insp Rachel Boyd, Hertfordshire Constabulary', told },
    reason: 'What was seen that night could not wait for a court.',
    ...(code === 'police-protection' && { designatedOfficer: 'Insp Omar Sheikh' }),
    ...(code === 'emergency-protection-order' && { until: before(day, -72) }),
  });
  return FOR_CHILDREN.includes(code) ? { ...turn, suits: isChild(day) } : turn;
}

const openPower = ({ protectionPowers = [] }: Protected) => protectionPowers.find(({ ended }) => ended === undefined);

const powerEnded = (day: Today, how: string, hours: number): Turn => ({
  ...receiver('end', TAKEN_ON, { how, at: before(day, hours), explanation: 'As the officer in charge wrote it down.' }),
  suits: (referral) => openPower(referral) !== undefined,
  at: (referral) => `/referrals/${referral.id}/protection-powers/${openPower(referral)?.id}/end`,
});

const POWER_ENDS = [
  'went-home',
  'emergency-protection-order',
  'local-authority',
  'ordered',
  'expired',
  'discharged',
  'finished',
  'other',
];

const voice = (day: Today, said: Turn['said']): Turn => ({
  ...receiver('childs-voices', TAKEN_ON, said),
  suits: isChild(day),
});
const seenAlone = (day: Today, ownWords: string): Turn =>
  voice(day, {
    ...{ seen: true, seenAt: before(day, 20), seenBy: 'Abena Osei, social worker', seenAlone: true },
    ownWords,
  });
const voices = (day: Today): readonly Turn[] => [
  seenAlone(day, '“I want to sleep at Nan’s. It is quiet there.”'),
  voice(day, {
    ...{ seen: true, seenAt: before(day, 30), seenBy: 'PC Lena Fox', seenAlone: false },
    ...{ whyNotAlone: 'The mother did not leave the room.', ownWords: 'Said nothing; held on to the dog.' },
  }),
  voice(day, { seen: false, whyNotSeen: 'Staying with family in another county; they see the child tomorrow.' }),
];

const signs = (indicators: readonly string[]): Turn =>
  receiver('exploitation', TAKEN_ON, {
    indicators,
    words: indicators.length > 0 ? 'Seen by the school and by the officer who brought them home.' : 'Looked for; none.',
  });
const SIGNS = [
  ['missing-episodes', 'unexplained-money', 'older-associates', 'found-out-of-area'],
  ['out-of-school', 'drugs-or-weapons', 'debt-bondage', 'injuries'],
  ['sexual-health', 'online-grooming', 'gang-link'],
  ['cuckooed-address', 'looked-after', 'peer-known'],
  [],
];

const slavery = (day: Today, said: Turn['said']): Turn => ({
  ...receiver('modern-slavery', TAKEN_ON, {
    ...{ ...said, reportedAt: before(day, 12), reportedBy: 'Hertfordshire Constabulary' },
    words: 'Works without pay, sleeps where he works, somebody else holds the passport.',
  }),
  suits: said['takenFor'] === 'child' ? isChild(day) : isAdult(day),
});
const reportsOfSlavery = (day: Today): readonly Turn[] => [
  slavery(day, { takenFor: 'child', route: 'nrm', reference: 'NRM-26-0412' }),
  slavery(day, { takenFor: 'adult', consent: 'given', route: 'nrm' }),
  slavery(day, { takenFor: 'adult', consent: 'refused', route: 'duty-to-notify' }),
];

const DECISIONS = [
  'section-47-single',
  'section-47-joint',
  'child-protection-conference',
  'section-17-assessment',
  'section-42-enquiry',
  'immediate-protection',
  'criminal-investigation',
  'no-further-action',
  'other',
];

/** What is for children can be said of a child alone, and of whom a referral is only its text says: so it is tried on several. */
const onSeveral = (course: Course, times = 6): Course[] => Array.from({ length: times }, () => course);

/** Everything that the hub can write down of a case, each at least once. */
export const everyCase = (day: Today): Course[] => [
  ...everyMeeting(day, DECISIONS),
  ...FOR_ANYBODY.map((code): Course => [power(day, code, 30, EVERYBODY)]),
  ...FOR_CHILDREN.flatMap((code) => onSeveral([power(day, code, 20)])),
  ...POWER_ENDS.map((how): Course => [power(day, 'bail-conditions', 60), powerEnded(day, how, 10)]),
  ...voices(day).flatMap((turn) => onSeveral([turn], 3)),
  ...SIGNS.map((indicators): Course => [signs(indicators)]),
  ...reportsOfSlavery(day).flatMap((turn) => onSeveral([turn], 4)),
];

/** What the hub writes down of a case as it mostly is: seldom a meeting or a power, mostly whether the child was seen. */
export function usualCase(day: Today, random: Random): Course {
  const heard = random.chance(0.7) ? [random.pick(voices(day))] : [];
  const met = random.chance(0.12) ? usualMeeting(day, random.chance(0.8), random.pick(DECISIONS)) : [];
  const used = random.chance(0.04) ? [power(day, random.pick(FOR_ANYBODY), random.int(5, 60))] : [];
  const seen = random.chance(0.08) ? [signs(random.pick(SIGNS))] : [];
  return [...heard, ...met, ...used, ...seen];
}
