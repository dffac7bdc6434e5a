/** How much of each kind of work there is at the hub. */
export interface WorklistsView {
  readonly contacts: readonly {
    readonly grade: string;
    readonly waiting: number;
    readonly dueSoon: number;
    readonly overdue: number;
  }[];
  readonly waitingOnPartner: PartnerLineView;
  /** Answers that partners owe to what they were asked about somebody. */
  readonly informationWanted: PartnerLineView;
  readonly meetingsToRecord: number;
  readonly actionsOverdue: number;
  readonly doubtfulMatches: number;
  readonly secondPersonWanted: number;
  /** Told to those alone who may see findings. */
  readonly newFindings?: number;
}

export interface PartnerLineView {
  readonly waiting: number;
  readonly overdue: number;
  readonly since?: string;
}
