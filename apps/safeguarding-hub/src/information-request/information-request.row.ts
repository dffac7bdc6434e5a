import type {
  Agency,
  DecliningReason,
  InformationOutcome,
  InformationRequested,
  InformationRequestWithdrawn,
  ReferralSent,
} from '#libs/case-schemas';
import type { Deadline } from '#libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestState } from './information-request.js';

/** What the hub asked a partner about the person of a contact. */
@Entity('information_request')
export class InformationRequestRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'referral_id' })
  referralId: string;

  @Column('text')
  agency: Agency;

  @Column('text')
  state: RequestState;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  /** As it was told. */
  @Column('jsonb')
  told: InformationRequested;

  /** What it rests on, read as of a referral. It never leaves the hub. */
  @Column('jsonb', { name: 'rests_on' })
  restsOn: ReferralSent;

  @Column('jsonb')
  deadline: Deadline;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  /** As that was told, where the hub does not ask any more. */
  @Column('jsonb', { nullable: true })
  withdrawal: InformationRequestWithdrawn | null;
}

/** What a partner said. Rows are added and never changed. */
@Entity('information_answer')
export class InformationAnswerRow {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** When it was said, by the partner's clock, and by whom. */
  @Column('timestamptz')
  at: Date;

  @Column('text', { name: 'by_name', nullable: true })
  byName: string | null;

  @Column('text')
  outcome: InformationOutcome;

  @Column('text', { nullable: true })
  reason: DecliningReason | null;

  @Column('text', { nullable: true })
  words: string | null;
}
