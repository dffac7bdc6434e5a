import type {
  Consent,
  ConsentDecision,
  IncidentCategory,
  RiskAssessment,
  RiskGrade,
  SafeContact,
} from '#libs/case-schemas';
import { ageAt, instant } from '../calendar.js';
import type { Citizen } from '../population/citizen.js';
import type { Random } from '../random.js';
import type { Plan } from '../stories/plan.js';

const ASKED_FIRST: readonly IncidentCategory[] = ['domestic-abuse', 'sexual-offence', 'homicide'];

/** How victims answer where they must be asked, and where it is enough that they did not say no. */
const ANSWERS = {
  explicit: { given: 68, refused: 15, 'not-asked': 11, unrecorded: 6 },
  optOut: { given: 45, refused: 6, 'not-asked': 4, unrecorded: 45 },
} as const;

/** A victim's answer to being referred to Beacon, and after a sexual offence to the referral centre; none when nothing was written down. */
export function consentOf(
  random: Random,
  plan: Plan,
  { victim, personRecordId }: { victim: Citizen; personRecordId: string | undefined },
): Consent[] {
  const shares = ASKED_FIRST.includes(plan.category) ? ANSWERS.explicit : ANSWERS.optOut;
  const decision = random.weighted(Object.entries(shares) as [ConsentDecision | 'unrecorded', number][]);
  if (decision === 'unrecorded') return [];
  const by = ageAt(victim.born, plan.reportedAt) < 16 ? 'parent' : 'self';
  const asked = decision !== 'not-asked';
  const toBeacon: Consent = {
    purpose: 'victim-support',
    recipient: 'beacon',
    decision,
    ...(asked ? { by, how: random.weighted(HOW) } : { reason: random.pick(NOT_ASKED) }),
    at: instant(plan.reportedAt),
    ...(personRecordId !== undefined && { personRecordId }),
  };
  // Whoever agreed to one agreed to the other: they were asked in one breath.
  const toCentre: Consent = { ...toBeacon, purpose: 'medical', recipient: 'sarc' };
  return plan.category === 'sexual-offence' ? [toBeacon, toCentre] : [toBeacon];
}

const HOW = [
  ['in-person', 70],
  ['phone', 25],
  ['online', 5],
] as const;

const NOT_ASKED = [
  'Too distressed to be asked',
  'Not safe to ask with the suspect present',
  'Taken to hospital',
] as const;

/** Ticks of the DASH list for each grade, lowest and highest. */
const TICKS: Record<RiskGrade, readonly [number, number]> = { standard: [1, 8], medium: [6, 13], high: [12, 22] };

const JUDGEMENTS: Record<RiskGrade, readonly string[]> = {
  standard: ['No earlier reports found on this system.', 'Both parties calm; no injuries.'],
  medium: ['The victim is worried that it will get worse.', 'Alcohol a factor; separation under way.'],
  high: [
    'Threats to kill; the victim is frightened. Escalating.',
    'Strangulation disclosed; graded high on judgement.',
  ],
};

export function riskOf(random: Random, grade: RiskGrade): RiskAssessment {
  const [fewest, most] = TICKS[grade];
  const newer = random.chance(0.25);
  // Drawn apart, so that nothing else in the county hangs on it.
  const [tool, toolVersion] =
    random.fork('tool').weighted(RARE_TOOLS) ?? (newer ? (['DARA', '2022'] as const) : (['DASH', '2009'] as const));
  return {
    ...{ tool, toolVersion },
    ...(random.chance(0.92) && { score: random.int(fewest, most) }),
    grade,
    gradedBy: 'officer',
    ...(random.chance(0.6) && { professionalJudgement: random.pick(JUDGEMENTS[grade]) }),
  };
}

/** Filled in with somebody from another service; most forms are the officer's own. */
const RARE_TOOLS: readonly (readonly [readonly ['SafeLives-RIC' | 'other', string] | undefined, number])[] = [
  [undefined, 95],
  [['SafeLives-RIC', '2014'], 4],
  [['other', '1'], 1],
];

const TIMES = ['weekday mornings', 'after 5pm', 'school hours', 'any time', 'weekends', 'before noon'];
const NOTES = [
  'Do not say where you are calling from.',
  'Withhold the number.',
  'Only if they answer themselves.',
  'An interpreter may be needed.',
  'Hard of hearing: text first.',
];

/** How to reach the victim; at home with the suspect, seldom by letter and never by message. */
export function safeContactOf(random: Random, careful: boolean): SafeContact {
  return {
    call: random.chance(careful ? 0.75 : 0.95),
    leaveMessage: careful ? false : random.chance(0.8),
    text: random.chance(careful ? 0.45 : 0.85),
    letter: careful ? random.chance(0.08) : random.chance(0.7),
    ...(random.chance(0.5) && { bestTime: random.pick(TIMES) }),
    ...(random.chance(careful ? 0.5 : 0.15) && { notes: random.pick(NOTES) }),
  };
}
