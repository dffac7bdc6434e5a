import { dayInLondon, sharingAgreements } from '#libs/case-schemas';
import type { Random } from '../../random.js';
import { receiver, referOn, TAKEN_ON, type Course, type ReferralSeen, type Turn } from '../turn.js';
import { turnsAdultSoon } from '../own-referrals.js';
import type { Today } from './today.js';

interface OfChild extends ReferralSeen {
  readonly about?: string;
  readonly purpose?: string;
  readonly receivedAt?: string;
}

const isOfWhoHarmed = ({ about }: OfChild): boolean => about === 'child-who-harmed';

const outOfCourt = sharingAgreements
  .filter(({ to, purposeCode }) => to === 'youth-offending' && purposeCode === 'out-of-court-decision')
  .map(({ purpose }) => purpose);

const isForOutOfCourt = ({ purpose = '' }: OfChild): boolean => outOfCourt.includes(purpose);

/** Nothing is assessed or decided before the referral came: all of it on that day. */
const dayOfArrival = ({ now }: Today, { receivedAt = now }: OfChild): string => dayInLondon(new Date(receivedAt));

const assessment = (day: Today, tool: string): Turn => ({
  ...receiver('assessment', TAKEN_ON, { tool }),
  suits: isOfWhoHarmed,
  copied: (referral) => ({ doneOn: dayOfArrival(day, referral) }),
});

const MEMBERS = [
  { name: 'Sgt Priya Lal', seat: 'police' },
  { name: 'Imran Malik', seat: 'youth-offending' },
  { name: 'Grace Oyelaran', seat: 'childrens-social-care' },
  { name: 'Tomasz Wilk', seat: 'education' },
  { name: 'Nurse Beth Carne', seat: 'health' },
  { name: 'Yusuf Demir', seat: 'other' },
];

/** Without an assessment of this kind before it, no panel may answer an offence out of court. */
const panel = (day: Today, decision: () => string, members = MEMBERS): Turn => ({
  ...receiver('panel', TAKEN_ON, {
    members,
    reasons: 'What the child admits, what the harmed child wants, and the tool.',
  }),
  suits: isForOutOfCourt,
  copied: (referral) => ({ heldOn: dayOfArrival(day, referral), decision: decision() }),
});

/** Who is about to turn 18 is handed over to probation: by no consent, and with no childhood record. */
const handOver = ({ now }: Today): Turn => ({
  ...referOn({ to: 'probation', purpose: 'transition-at-18', requestedService: 'To take over after the birthday.' }),
  suits: (referral) => isOfWhoHarmed(referral) && turnsAdultSoon(referral.person?.birth, now),
});

const DECISIONS = [
  'no-further-action',
  'diversion',
  'community-resolution',
  'youth-caution',
  'youth-conditional-caution',
  'charge',
];

/** Whether a panel can sit on a referral only its text says: each that can takes the next decision that none has taken. */
const eachOnce = (random: Random) => {
  const left = [...DECISIONS];
  return (): string => left.shift() ?? random.pick(DECISIONS);
};

/** Everything that the service can write down, each at least once. */
export function everyAssessment(day: Today, random: Random): Course[] {
  const decision = eachOnce(random);
  const [pdat, matrix] = [assessment(day, 'pdat'), assessment(day, 'child-gravity-matrix')];
  return [
    ...Array.from({ length: 2 * DECISIONS.length }, () => [matrix, pdat, panel(day, decision), handOver(day)]),
    ...Array.from({ length: 3 }, () => [assessment(day, 'asset-plus')]),
    [pdat],
  ];
}

export function usualAssessment(day: Today, random: Random): Course {
  if (!random.chance(0.6)) return [];
  const pdat = assessment(day, 'pdat');
  if (!random.chance(0.5)) return [pdat, handOver(day)];
  const usual = random.weighted(USUAL);
  return [assessment(day, 'child-gravity-matrix'), pdat, panel(day, () => usual, MEMBERS.slice(0, 3)), handOver(day)];
}

const USUAL = [
  ['no-further-action', 8],
  ['diversion', 30],
  ['community-resolution', 30],
  ['youth-caution', 12],
  ['youth-conditional-caution', 12],
  ['charge', 8],
] as const;
