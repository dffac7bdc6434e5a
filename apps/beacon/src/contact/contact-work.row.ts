import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who came to work on what somebody came about, or that nobody does any more: the last holds. Rows are added and never changed. */
@Entity('contact_work')
export class ContactWorkRow {
  @PrimaryColumn('uuid', { name: 'contact_id' })
  contactId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text', { nullable: true })
  holder: string | null;

  @Column('text', { name: 'holder_name', nullable: true })
  holderName: string | null;

  @Column('text', { name: 'given_by' })
  givenBy: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;
}
