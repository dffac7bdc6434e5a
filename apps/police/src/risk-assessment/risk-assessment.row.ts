import type { RiskAssessment } from '#libs/case-schemas';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How great somebody thought the risk after the report; the last one counts. Rows are added and never changed. */
@Entity('incident_risk_assessment')
export class RiskAssessmentRow {
  @PrimaryColumn('uuid', { name: 'incident_id' })
  incidentId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('jsonb')
  assessment: RiskAssessment;

  @Column('text', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;
}
