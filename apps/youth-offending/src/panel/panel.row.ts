import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PanelDecision } from './panel-decision.js';
import type { PanelMember } from './panel-member.js';

/** That a panel sat, who sat and what it decided. Rows are added and never changed: a later panel may decide otherwise. */
@Entity('panel')
export class PanelRow {
  @PrimaryColumn('uuid', { name: 'referral_id' })
  referralId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('jsonb')
  members: readonly PanelMember[];

  @Column('text')
  decision: PanelDecision;

  @Column('text')
  reasons: string;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
