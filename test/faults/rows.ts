/** Every row at the end that tells of an effect, as each service's own database has it. */
export interface Rows {
  readonly incidents: readonly { readonly id: string; readonly reference: string }[];
  /** As the police sent them. */
  readonly sent: readonly SentRow[];
  /** As Beacon has them. */
  readonly received: readonly ReferralRow[];
  readonly policeHistory: readonly HistoryRow[];
  readonly beaconHistory: readonly HistoryRow[];
  readonly sightings: readonly SightingRow[];
  readonly policeAlerts: readonly { readonly id: string }[];
  readonly beaconAlerts: readonly { readonly id: string }[];
  /** One for each service. */
  readonly plumbing: readonly PlumbingRows[];
}

export interface ReferralRow {
  readonly id: string;
  readonly incidentId: string;
  readonly status: string;
  readonly version: number;
}

export interface SentRow extends ReferralRow {
  readonly personRecordId: string;
}

export interface HistoryRow {
  readonly referralId: string;
  readonly version: number;
  readonly by: string;
  readonly step: string;
  /** What was said with it: the intent's id, where the step has a text. */
  readonly said: string | null;
}

export interface SightingRow {
  readonly eventId: string;
  readonly agency: string;
  readonly recordId: string;
  readonly incidentReference: string | null;
  readonly role: string;
}

export interface PlumbingRows {
  readonly service: string;
  readonly waitingInOutbox: number;
  readonly parked: number;
  readonly deadLetters: readonly DeadLetterRow[];
}

export interface DeadLetterRow {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly reason: string;
  readonly detail: string | null;
}
