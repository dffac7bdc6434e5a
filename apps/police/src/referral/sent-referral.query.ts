import type { Consent, ReferralSent } from '#libs/case-schemas';
import { statuses, type Status } from '#libs/referral-lifecycle';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AlertRow } from '../alert/alert.row.js';
import type { AlertQuestionRow } from '../alert/alert-question.row.js';
import { BreachRow } from '../deadline/breach.row.js';
import { DisclosureRow } from '../disclosure/disclosure.row.js';
import { IncidentRow } from '../incident/incident.row.js';
import { ReferralAmendmentRow, ReferralConsentRow, ReferralHistoryRow, SentReferralRow } from './sent-referral.row.js';
import type { ReferralFilter } from './sent-referral.requests.js';

const PAGE_SIZE = 25;

/** How many alerts of a person hold, and how many of them nobody has acknowledged: in all, and too late. */
export interface AlertsOf {
  readonly alerts: number;
  readonly newAlerts: number;
  readonly overdueAlerts: number;
}

const noAlerts: AlertsOf = { alerts: 0, newAlerts: 0, overdueAlerts: 0 };

/** An alert, and what it asks of the police. */
export interface AlertShown {
  readonly alert: AlertRow['details'];
  readonly receivedAt: Date;
  readonly question: Pick<AlertQuestionRow, 'id' | 'state' | 'deadline'> | null;
}

/** A referral in a list, with how often the hub warned of its person, and what happened to it last. */
export type ListedReferral = SentReferralRow & AlertsOf & { readonly last?: ReferralHistoryRow };

export interface ReferralPage {
  readonly rows: readonly ListedReferral[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

export type ReferralCounts = Readonly<Record<Status | 'all', number>>;

export interface WholeReferral {
  readonly row: SentReferralRow;
  readonly history: readonly ReferralHistoryRow[];
  readonly amendments: readonly ReferralAmendmentRow[];
  readonly alerts: readonly AlertShown[];
  readonly disclosures: readonly DisclosureRow[];
  /** What the person answered since it was sent. */
  readonly consents: readonly ReferralConsentRow[];
  /** What the police, or the receiver, were late with. */
  readonly breaches: readonly BreachRow[];
  readonly seenAt: Date;
}

@Injectable()
export class SentReferralQuery {
  /** An officer's own, latest report first. */
  async page(
    manager: EntityManager,
    officer: string,
    { status, page = 1 }: ReferralFilter,
    seenAt: Date,
  ): Promise<ReferralPage> {
    const [found, total] = await manager.findAndCount(SentReferralRow, {
      where: { reportingOfficer: officer, ...(status && { status }) },
      order: { reportedAt: 'DESC', id: 'ASC' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return { rows: await this.listed(manager, found, seenAt), total, page, pageSize: PAGE_SIZE };
  }

  /** How many of an officer's own stand where, and how many there are of all. */
  async counts(manager: EntityManager, officer: string): Promise<ReferralCounts> {
    const columns = statuses.map((status) => `count(*) FILTER (WHERE status = '${status}')::int AS "${status}"`);
    const [counted] = await manager.query<ReferralCounts[]>(
      `SELECT count(*)::int AS "all", ${columns.join(', ')} FROM sent_referral WHERE reporting_officer = $1`,
      [officer],
    );
    return counted as ReferralCounts;
  }

  /** Those of one incident that are an officer's own. */
  async ofIncident(
    manager: EntityManager,
    officer: string,
    incidentId: string,
    seenAt: Date,
  ): Promise<ListedReferral[]> {
    const found = await manager.find(SentReferralRow, {
      where: { incidentId, reportingOfficer: officer },
      order: { personName: 'ASC', recipient: 'ASC', id: 'ASC' },
    });
    return this.listed(manager, found, seenAt);
  }

  /** One of the officer's own; another's is as if it did not exist. */
  async one(manager: EntityManager, officer: string, id: string, seenAt: Date): Promise<WholeReferral | undefined> {
    const row = await manager.findOneBy(SentReferralRow, { id, reportingOfficer: officer });
    if (!row) return undefined;
    const history = await manager.find(ReferralHistoryRow, { where: { referralId: id }, order: { version: 'ASC' } });
    const amendments = await manager.find(ReferralAmendmentRow, {
      where: { referralId: id },
      order: { version: 'ASC' },
    });
    const disclosures = await manager.find(DisclosureRow, { where: { subject: id }, order: { at: 'ASC' } });
    const consents = await manager.find(ReferralConsentRow, {
      where: { referralId: id },
      order: { recordedAt: 'ASC' },
    });
    const alerts = await this.alertsAbout(manager, row.personRecordId);
    const breaches = await manager.find(BreachRow, { where: { referralId: id }, order: { dueAt: 'ASC' } });
    return { row, history, amendments, alerts, disclosures, consents, breaches, seenAt };
  }

  /** What happened, as it was reported: a referral may say less of it. */
  async incidentOf(manager: EntityManager, { incidentId }: SentReferralRow): Promise<IncidentRow> {
    return manager.findOneByOrFail(IncidentRow, { id: incidentId });
  }

  /** As it was sent, before anything was put right. */
  async sentFirst(manager: EntityManager, { id: referralId, sent }: SentReferralRow): Promise<ReferralSent> {
    const order = { version: 'ASC' } as const;
    return (await manager.findOne(ReferralAmendmentRow, { where: { referralId }, order }))?.before ?? sent;
  }

  /** All that the person has said since it was sent, in the order in which it was written down. */
  async laterConsents(manager: EntityManager, referralId: string): Promise<Consent[]> {
    const order = { recordedAt: 'ASC' } as const;
    return (await manager.find(ReferralConsentRow, { where: { referralId }, order })).map(({ consent }) => consent);
  }

  private async listed(
    manager: EntityManager,
    rows: readonly SentReferralRow[],
    seenAt: Date,
  ): Promise<ListedReferral[]> {
    const alerts = await this.countAlerts(manager, rows, seenAt);
    const steps = await manager.find(ReferralHistoryRow, {
      where: rows.map(({ id: referralId, version }) => ({ referralId, version })),
    });
    return rows.map((row) => {
      const last = steps.find(({ referralId }) => referralId === row.id);
      return { ...row, ...(alerts.get(row.personRecordId) ?? noAlerts), ...(last && { last }) };
    });
  }

  /** Of those nobody has acknowledged also what was taken back. */
  private async countAlerts(
    manager: EntityManager,
    rows: readonly SentReferralRow[],
    seenAt: Date,
  ): Promise<Map<string, AlertsOf>> {
    const counted = await manager.query<(AlertsOf & { readonly record: string })[]>(
      `SELECT about.person_record_id AS record,
              count(*) FILTER (WHERE alert.details->>'state' = 'current')::int AS alerts,
              count(question.id)::int AS "newAlerts",
              count(*) FILTER (WHERE question.due_at < $2)::int AS "overdueAlerts"
         FROM alert_about about JOIN alert ON alert.id = about.alert_id
         LEFT JOIN alert_question question
           ON question.alert_id = alert.id AND NOT question.is_over AND question.state = 'new'
        WHERE about.person_record_id = ANY($1) AND alert.details->>'state' IN ('current', 'withdrawn')
        GROUP BY about.person_record_id`,
      [rows.map(({ personRecordId }) => personRecordId), seenAt],
    );
    return new Map(counted.map(({ record, ...alerts }) => [record, alerts]));
  }

  /** Also what was taken back: somebody may have decided because of it. */
  private async alertsAbout(manager: EntityManager, personRecordId: string): Promise<WholeReferral['alerts']> {
    return manager.query(
      `SELECT alert.details AS alert, alert.received_at AS "receivedAt",
              CASE WHEN question.id IS NOT NULL THEN jsonb_build_object('id', question.id, 'state', question.state,
                'deadline', question.deadline) END AS question
         FROM alert_about about JOIN alert ON alert.id = about.alert_id
         LEFT JOIN alert_question question ON question.alert_id = alert.id AND NOT question.is_over
        WHERE about.person_record_id = $1 AND alert.details->>'state' IN ('current', 'withdrawn')
        ORDER BY alert.received_at DESC`,
      [personRecordId],
    );
  }
}
