import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who first looked at a finding as it then read. Rows are added and never changed. */
@Entity('finding_seen')
export class FindingSeenRow {
  @PrimaryColumn('uuid', { name: 'finding_id' })
  findingId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('text', { name: 'seen_by' })
  seenBy: string;

  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
}
