import type { Incident } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { IncidentRow } from '../incident/incident.row.js';
import { SentReferralRow } from '../referral/sent-referral.row.js';
import { gravestFirst } from './notice.js';
import { noticePiles, type NoticePile } from './notice.requests.js';
import { NoticeGradeRow, NoticeRow } from './notice.row.js';

const PAGE_SIZE = 25;

/** A notice, what it is about, how grave it was thought to be, first to last, and when the safeguarding hub was told of the person. */
export interface WholeNotice {
  readonly row: NoticeRow;
  readonly incident: Incident;
  readonly grades: readonly NoticeGradeRow[];
  readonly sharedAt: Date | undefined;
}

export interface NoticePage {
  readonly notices: readonly WholeNotice[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

export type NoticeCounts = Readonly<Record<NoticePile, number>>;

const researched = `EXISTS (SELECT 1 FROM public_protection_grade grade
                            WHERE grade.notice_id = notice.id AND grade.graded_as = 'public-protection')`;

const conditions: Readonly<Record<NoticePile, string>> = {
  'to-research': `NOT ${researched}`,
  researched,
};

const latestGrade = `(SELECT grade FROM public_protection_grade graded
                       WHERE graded.notice_id = notice.id ORDER BY position DESC LIMIT 1)`;

@Injectable()
export class NoticeQuery {
  /** The gravest first, and of these the oldest. */
  async page(
    manager: EntityManager,
    { pile, page, seenAt }: { readonly pile: NoticePile; readonly page: number; readonly seenAt: Date },
  ): Promise<NoticePage> {
    const found = await manager.query<{ id: string }[]>(
      `SELECT notice.id FROM public_protection_notice notice WHERE ${conditions[pile]}
        ORDER BY array_position($3::text[], ${latestGrade}), notice.written_at, notice.id LIMIT $1 OFFSET $2`,
      [PAGE_SIZE, (page - 1) * PAGE_SIZE, gravestFirst],
    );
    const ids = found.map(({ id }) => id);
    const rows = await manager.findBy(NoticeRow, { id: In(ids) });
    const ordered = ids.flatMap((id) => rows.filter((row) => row.id === id));
    const counts = await this.counts(manager);
    return { notices: await this.whole(manager, ordered), total: counts[pile], page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager): Promise<NoticeCounts> {
    const columns = noticePiles.map((pile) => `count(*) FILTER (WHERE ${conditions[pile]})::int AS "${pile}"`);
    const all = `SELECT ${columns.join(', ')} FROM public_protection_notice notice`;
    const [counted] = await manager.query<NoticeCounts[]>(all);
    return counted as NoticeCounts;
  }

  async ofIncident(manager: EntityManager, incidentId: string): Promise<WholeNotice[]> {
    return this.whole(manager, await manager.find(NoticeRow, { where: { incidentId }, order: { writtenAt: 'ASC' } }));
  }

  private async whole(manager: EntityManager, rows: readonly NoticeRow[]): Promise<WholeNotice[]> {
    const incidentId = In(rows.map((row) => row.incidentId));
    const incidents = await manager.findBy(IncidentRow, { id: incidentId });
    const toHub = await manager.find(SentReferralRow, {
      where: { incidentId, recipient: 'safeguarding-hub' },
      order: { sentAt: 'ASC' },
    });
    const grades = await manager.find(NoticeGradeRow, {
      where: { noticeId: In(rows.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    return rows.flatMap((row) => {
      const incident = incidents.find(({ id }) => id === row.incidentId)?.details;
      const shared = toHub.find(
        (sent) => sent.incidentId === row.incidentId && sent.personRecordId === row.personRecordId,
      );
      const own = grades.filter(({ noticeId }) => noticeId === row.id);
      return incident ? [{ row, incident, grades: own, sharedAt: shared?.sentAt }] : [];
    });
  }
}
