import type { DataFlag } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Client } from './client.js';

/** Somebody who came by themselves. Rows are added and never changed. */
@Entity('client')
export class ClientRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz', { name: 'came_at' })
  cameAt: Date;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('jsonb')
  details: Client;

  @Column('jsonb')
  flags: DataFlag[];

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
