import type { Actor } from '#libs/access';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { isPublicProtection } from '../incident/incident-access.js';
import { IncidentRow } from '../incident/incident.row.js';
import { AlertEntryRow, AlertQuestionRow } from './alert-question.row.js';
import type { AlertPile } from './alert.requests.js';
import { AlertIncidentRow, AlertRow } from './alert.row.js';

const PAGE_SIZE = 25;

/** Somebody in an incident, as far as whoever asks may know of it. */
export interface Concerned {
  readonly incident: IncidentRow;
  readonly personRecordId: string;
}

/** What an alert asks, the alert that says it now, and of whom in which incidents it speaks. */
export interface AskedOf {
  readonly row: AlertQuestionRow;
  readonly alert: AlertRow;
  readonly about: readonly Concerned[];
}

export interface WholeQuestion extends AskedOf {
  readonly entries: readonly AlertEntryRow[];
  readonly seenAt: Date;
}

export interface AlertPage {
  readonly questions: readonly AskedOf[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

/** Who asks, and when. */
export interface Asking {
  readonly actor: Actor;
  readonly seenAt: Date;
}

export type AlertCounts = Readonly<Record<AlertPile, number>>;

/** Whose incidents count: an officer's own; those of every officer for public protection. */
const officerOf = (actor: Actor): string | null => (isPublicProtection(actor) ? null : actor.subject);

/** Whoever may see an incident may see what those in it are warned of; an alert about nobody in any is nobody's to see. */
const IN_SIGHT = `EXISTS (SELECT 1 FROM alert_incident concerned
                           WHERE concerned.alert_id = question.alert_id
                             AND ($2::text IS NULL OR concerned.reporting_officer = $2))`;

/** Our own words, so they may stand in the text; `$1` is the moment that is asked about. */
const conditions: Readonly<Record<AlertPile, string>> = {
  new: `question.state = 'new' AND $1::timestamptz IS NOT NULL`,
  overdue: `question.state = 'new' AND question.due_at < $1::timestamptz`,
  acknowledged: `question.state = 'acknowledged' AND $1::timestamptz IS NOT NULL`,
  answered: `question.state = 'answered' AND $1::timestamptz IS NOT NULL`,
};

const piled = (pile: AlertPile): string =>
  `FROM alert_question question WHERE NOT question.is_over AND ${conditions[pile]} AND ${IN_SIGHT}`;

@Injectable()
export class AlertQuery {
  /** What is due first stands first; of what is answered, the latest. */
  async page(manager: EntityManager, pile: AlertPile, page: number, { actor, seenAt }: Asking): Promise<AlertPage> {
    const order = pile === 'answered' ? 'question.due_at DESC, question.id DESC' : 'question.due_at, question.id';
    const values = [seenAt, officerOf(actor)];
    const found = await manager.query<{ id: string }[]>(
      `SELECT question.id ${piled(pile)} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET $3`,
      [...values, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(AlertQuestionRow, { id: In(found.map(({ id }) => id)) });
    const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    const all = `SELECT count(*)::int AS total ${piled(pile)}`;
    const [counted] = await manager.query<{ total: number }[]>(all, values);
    const questions = await this.withAlerts(manager, inOrder, actor);
    return { questions, total: counted?.total ?? 0, page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager, { actor, seenAt }: Asking): Promise<AlertCounts> {
    const columns = Object.keys(conditions).map(
      (pile) => `(SELECT count(*)::int ${piled(pile as AlertPile)}) AS "${pile}"`,
    );
    const [counted] = await manager.query<AlertCounts[]>(`SELECT ${columns.join(', ')}`, [seenAt, officerOf(actor)]);
    return counted as AlertCounts;
  }

  async one(manager: EntityManager, id: string, { actor, seenAt }: Asking): Promise<WholeQuestion | undefined> {
    const row = await manager.findOneBy(AlertQuestionRow, { id });
    const [asked] = row ? await this.withAlerts(manager, [row], actor) : [];
    if (!asked || asked.about.length === 0) return undefined;
    const entries = await manager.find(AlertEntryRow, { where: { questionId: id }, order: { position: 'ASC' } });
    return { ...asked, entries, seenAt };
  }

  private async withAlerts(
    manager: EntityManager,
    rows: readonly AlertQuestionRow[],
    actor: Actor,
  ): Promise<AskedOf[]> {
    const alertId = In(rows.map((row) => row.alertId));
    const alerts = await manager.findBy(AlertRow, { id: alertId });
    const officer = officerOf(actor);
    const links = await manager.findBy(AlertIncidentRow, {
      alertId,
      ...(officer !== null && { reportingOfficer: officer }),
    });
    const incidents = await manager.find(IncidentRow, {
      where: { id: In(links.map(({ incidentId }) => incidentId)) },
      order: { reportedAt: 'DESC', id: 'ASC' },
    });
    return rows.flatMap((row) => {
      const alert = alerts.find(({ id }) => id === row.alertId);
      const own = links.filter((link) => link.alertId === row.alertId);
      const about = incidents.flatMap((incident) =>
        own
          .filter(({ incidentId }) => incidentId === incident.id)
          .map(({ personRecordId }) => ({ incident, personRecordId })),
      );
      return alert ? [{ row, alert, about }] : [];
    });
  }
}
