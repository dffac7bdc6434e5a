import type { Agency, Disclosure } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the hub told somebody something. Rows are added and never changed. */
@Entity('disclosure')
export class DisclosureRow {
  /** Of the event by which it was told. */
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId: string;

  /** A referral's id, or our own reference of a person. */
  @Column('text')
  subject: string;

  @Column('text')
  recipient: Agency;

  @Column('timestamptz')
  at: Date;

  @Column('jsonb')
  details: Disclosure;
}
