import type {
  DataFlag,
  DecliningReason,
  InformationOutcome,
  InformationRequested,
  InformationRequestWithdrawn,
} from '#libs/case-schemas';
import type { Deadline } from '#libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RequestState } from './information-request.js';

/** What the safeguarding hub asked Beacon about somebody. */
@Entity('information_request')
export class InformationRequestRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  state: RequestState;

  /** Grows with each answer, and when the hub does not ask any more. */
  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  /** What of it is ours to read: whatever else came was not kept. */
  @Column('jsonb')
  asked: InformationRequested;

  @Column('jsonb')
  flags: DataFlag[];

  @Column('jsonb')
  deadline: Deadline;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: Date;

  @Column('jsonb', { nullable: true })
  withdrawal: InformationRequestWithdrawn | null;
}

/** What somebody said of it. Rows are added and never changed. */
@Entity('information_given')
export class InformationGivenRow {
  @PrimaryColumn('uuid', { name: 'request_id' })
  requestId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  outcome: InformationOutcome;

  @Column('text', { nullable: true })
  reason: DecliningReason | null;

  @Column('text', { nullable: true })
  words: string | null;

  /** By which Beacon knows the person, where it told what it knows. */
  @Column('uuid', { name: 'referral_id', nullable: true })
  referralId: string | null;

  @Column('text', { name: 'given_by' })
  givenBy: string;

  @Column('text', { name: 'given_by_name' })
  givenByName: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;
}
