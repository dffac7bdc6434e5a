import { triageGrades, type TriageGrade } from '../triage/triage-grade.js';

/** Contacts of one grade, or of none yet, that nobody has decided: how many, and how many are late or soon due. */
export interface GradeLine {
  readonly grade: TriageGrade | 'not-graded';
  readonly waiting: number;
  readonly dueSoon: number;
  readonly overdue: number;
}

export interface PartnerLine {
  readonly waiting: number;
  /** Of those the ones whose answer should be there. */
  readonly overdue: number;
  readonly since: Date | null;
}

/** What there is to do at the hub. */
export interface Worklists {
  readonly contacts: readonly GradeLine[];
  readonly waitingOnPartner: PartnerLine;
  /** Answers that partners owe to what they were asked about somebody. */
  readonly informationWanted: PartnerLine;
  readonly meetingsToRecord: number;
  readonly actionsOverdue: number;
  readonly doubtfulMatches: number;
  readonly secondPersonWanted: number;
  /** Of those alone who may see findings. */
  readonly newFindings?: number;
}

/** Every grade in its order, also one of which there is none; what nobody has graded stands first. */
export const everyGrade = (counted: readonly GradeLine[]): GradeLine[] =>
  (['not-graded', ...triageGrades] as const).map(
    (grade) => counted.find((line) => line.grade === grade) ?? { grade, waiting: 0, dueSoon: 0, overdue: 0 },
  );
