import type { DataFlag } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Contact } from './contact.js';

@Entity('contact')
export class ContactRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt: Date;

  @Column('jsonb')
  details: Contact;

  @Column('jsonb')
  flags: DataFlag[];

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
