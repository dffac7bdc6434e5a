import type { Agency } from '#libs/case-schemas';

export interface Responsiveness {
  readonly median: number;
  readonly ninetieth: number;
}

/** What became of all that one agency sent another. */
export interface PairView {
  readonly from: Agency;
  readonly to: Agency;
  readonly sent: number;
  readonly acknowledged: number;
  readonly inFlight: number;
  readonly quarantined: number;
  readonly overdue: number;
  readonly notInSendersLedger: number;
  readonly undecided: number;
  readonly undecidedTooLong: number;
  readonly secondsToReceipt?: Responsiveness;
  readonly secondsToDecision?: Responsiveness;
  /** From the hub alone: how its alerts stand there. */
  readonly hubAlerts?: {
    readonly unacknowledged: number;
    readonly unacknowledgedTooLong: number;
    readonly secondsToAcknowledgement?: Responsiveness;
  };
  readonly alerts: readonly { readonly kind: string; readonly since: string }[];
}

export interface MissingView {
  readonly referralId: string;
  readonly eventId: string;
  readonly sequence: number;
  readonly part: string;
  readonly state: string;
  readonly sentAt?: string;
  readonly receivedAt?: string;
  readonly quarantinedAt?: string;
}
