import type {
  Agency,
  ContactGrade,
  DataFlag,
  DecliningReason,
  InformationGround,
  InformationOutcome,
  Person,
  RequestWithdrawalReason,
} from '#libs/case-schemas';
import type { DeadlineView } from './referral-view.js';

export type RequestState = 'asked' | 'answered' | 'withdrawn';

/** What a partner said of it, as the hub tells it. */
export interface InformationAnswerView {
  readonly outcome: InformationOutcome;
  readonly reason?: DecliningReason;
  readonly words?: string;
  readonly byName?: string;
  readonly at: string;
}

/** What the hub asked a partner about the person of a contact. */
export interface PartnerRequestView {
  readonly id: string;
  readonly to: Agency;
  readonly state: RequestState;
  readonly question: string;
  readonly why: string;
  readonly restsOn: InformationGround;
  readonly askedAt: string;
  readonly askedBy?: string;
  readonly due: DeadlineView;
  readonly answers: readonly InformationAnswerView[];
  readonly withdrawn?: { readonly at: string; readonly reason: RequestWithdrawalReason; readonly byName?: string };
}

/** The same in the hub's list. */
export interface PartnerRequestLine extends PartnerRequestView {
  readonly referralId: string;
  readonly personName: string;
}

/** Of the hub's list; what is overdue is part of what waits. */
export type PartnerPile = 'waiting' | 'overdue' | 'answered';

/** Of a partner's list; what is overdue is part of what is asked. */
export type AskedPile = RequestState | 'overdue';

export type AskedCounts = Readonly<Partial<Record<AskedPile, number>>>;

/** What the hub asks an agency about somebody, in that agency's list. */
export interface AskedOfUsView {
  readonly id: string;
  readonly state: RequestState;
  readonly version: number;
  readonly personName: string;
  readonly grade?: ContactGrade;
  readonly question: string;
  readonly answerBy: string;
  readonly receivedAt: string;
  readonly due: DeadlineView;
}

export interface WholeAskedView extends AskedOfUsView {
  readonly from: Agency;
  readonly askedAt: string;
  readonly askedBy?: string;
  readonly purpose: string;
  readonly restsOn: InformationGround;
  readonly why: string;
  readonly person: Person;
  readonly given: readonly (Omit<InformationAnswerView, 'byName'> & { readonly by: string })[];
  readonly withdrawn?: { readonly at: string; readonly reason: RequestWithdrawalReason };
  readonly allowedSteps: readonly 'answer'[];
  readonly dataFlags: readonly DataFlag[];
}
