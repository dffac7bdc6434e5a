import { evidenceWanted, type ReferralOutcome, type SharingPurpose } from '#libs/case-schemas';

/** How the police end a referral, and what that rests on. */
export interface Conclusion {
  readonly outcome: ReferralOutcome;
  readonly note?: string;
  readonly evidence?: string;
}

/** What is wrong with one, by its field. */
export interface ConclusionProblem {
  readonly field: keyof Conclusion;
  readonly code: 'evidence-missing' | 'names-nobody' | 'stays-apart';
  readonly message: string;
}

interface Ended {
  readonly purposeCode: SharingPurpose;
  readonly anonymous: boolean;
}

/** What the police did for what was asked, which somebody must be able to check later. */
const evidenceOfDoing: Readonly<Partial<Record<SharingPurpose, string>>> = {
  'report-to-police': 'Under which reference the incident was recorded',
  'public-protection': 'Which action was taken',
  safeguarding: 'What was found out, and what was done',
};

const doing: readonly ReferralOutcome[] = ['needs-met', 'needs-partly-met'];

/** Of a person whom nobody may know there is nothing to say, and so no end that speaks of one. */
const ofAPerson: readonly ReferralOutcome[] = ['referred-on', 'person-disengaged', 'not-contactable'];

export function conclusionProblems(ended: Ended, { outcome, evidence }: Conclusion): ConclusionProblem[] {
  if (ended.anonymous) return problemsApart(outcome, evidence);
  const wanted = evidenceFor(ended.purposeCode, outcome);
  return wanted === undefined || evidence !== undefined
    ? []
    : [{ field: 'evidence', code: 'evidence-missing', message: `say: ${wanted}` }];
}

const evidenceFor = (purpose: SharingPurpose, outcome: ReferralOutcome): string | undefined =>
  doing.includes(outcome) ? evidenceOfDoing[purpose] : evidenceWanted[outcome];

/** A reference written beside intelligence would join it to the case, and to whoever is in it. */
const problemsApart = (outcome: ReferralOutcome, evidence: string | undefined): ConclusionProblem[] => [
  ...(ofAPerson.includes(outcome)
    ? [{ field: 'outcome', code: 'names-nobody', message: 'cannot speak of a person: this names nobody' } as const]
    : []),
  ...(evidence === undefined
    ? []
    : [{ field: 'evidence', code: 'stays-apart', message: 'must be left out: this is joined to nothing' } as const]),
];
