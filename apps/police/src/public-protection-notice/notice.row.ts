import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GradedAs, NoticeGrade, NoticeSubject } from './notice.js';

/** That somebody in an incident may be in need of protection, and why. Rows are added and never changed. */
@Entity('public_protection_notice')
export class NoticeRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'incident_id' })
  incidentId: string;

  @Column('text', { name: 'person_record_id' })
  personRecordId: string;

  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('text')
  whose: NoticeSubject;

  @Column('text')
  circumstances: string;

  @Column('text', { name: 'written_by' })
  writtenBy: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}

/** How grave somebody thought it, when and why; the last one counts. Rows are added and never changed. */
@Entity('public_protection_grade')
export class NoticeGradeRow {
  @PrimaryColumn('uuid', { name: 'notice_id' })
  noticeId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  grade: NoticeGrade;

  @Column('text')
  because: string;

  @Column('text', { name: 'graded_as' })
  gradedAs: GradedAs;

  @Column('text', { name: 'graded_by' })
  gradedBy: string;

  @Column('timestamptz', { name: 'graded_at' })
  gradedAt: Date;
}
