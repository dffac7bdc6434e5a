import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ReferralRow } from '../referral/referral.row.js';
import { AlertEntryRow, AlertQuestionRow } from './alert-question.row.js';
import type { AlertPile } from './alert.requests.js';
import { AlertAboutRow, AlertRow } from './alert.row.js';
import { ASKED } from './asked.js';

const PAGE_SIZE = 25;

/** What an alert asks, the alert that says it now, and the referrals that it speaks of. */
export interface AskedOf {
  readonly row: AlertQuestionRow;
  readonly alert: AlertRow;
  readonly about: readonly ReferralRow[];
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

export type AlertCounts = Readonly<Record<AlertPile, number>>;

/** Whoever may see a referral may see what it is warned of; an alert about none that the service has is nobody's to see. */
const IN_SIGHT = `EXISTS (SELECT 1 FROM alert_about about JOIN referral ON referral.id = about.referral_id
                           WHERE about.alert_id = question.alert_id)`;

/** Our own words, so they may stand in the text; `$1` is the moment that is asked about. */
const conditions: Readonly<Record<AlertPile, string>> = {
  new: `question.state = 'new' AND $1::timestamptz IS NOT NULL AND ${ASKED}`,
  overdue: `question.state = 'new' AND question.due_at < $1::timestamptz AND ${ASKED}`,
  acknowledged: `question.state = 'acknowledged' AND $1::timestamptz IS NOT NULL`,
  answered: `question.state = 'answered' AND $1::timestamptz IS NOT NULL`,
  'referral-over': `question.state = 'new' AND $1::timestamptz IS NOT NULL AND NOT ${ASKED}`,
};

const piled = (pile: AlertPile): string =>
  `FROM alert_question question WHERE NOT question.is_over AND ${conditions[pile]} AND ${IN_SIGHT}`;

const isDoneWith = (pile: AlertPile): boolean => pile === 'answered' || pile === 'referral-over';

@Injectable()
export class AlertQuery {
  /** What is due first stands first; of what is done with, the latest. */
  async page(manager: EntityManager, pile: AlertPile, page: number, seenAt: Date): Promise<AlertPage> {
    const order = isDoneWith(pile) ? 'question.due_at DESC, question.id DESC' : 'question.due_at, question.id';
    const found = await manager.query<{ id: string }[]>(
      `SELECT question.id ${piled(pile)} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET $2`,
      [seenAt, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(AlertQuestionRow, { id: In(found.map(({ id }) => id)) });
    const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    const [counted] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${piled(pile)}`, [
      seenAt,
    ]);
    const questions = await this.withAlerts(manager, inOrder);
    return { questions, total: counted?.total ?? 0, page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager, seenAt: Date): Promise<AlertCounts> {
    const columns = Object.keys(conditions).map(
      (pile) => `(SELECT count(*)::int ${piled(pile as AlertPile)}) AS "${pile}"`,
    );
    const [counted] = await manager.query<AlertCounts[]>(`SELECT ${columns.join(', ')}`, [seenAt]);
    return counted as AlertCounts;
  }

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeQuestion | undefined> {
    const row = await manager.findOneBy(AlertQuestionRow, { id });
    const [asked] = row ? await this.withAlerts(manager, [row]) : [];
    if (!asked || asked.about.length === 0) return undefined;
    const entries = await manager.find(AlertEntryRow, { where: { questionId: id }, order: { position: 'ASC' } });
    return { ...asked, entries, seenAt };
  }

  private async withAlerts(manager: EntityManager, rows: readonly AlertQuestionRow[]): Promise<AskedOf[]> {
    const alertIds = rows.map(({ alertId }) => alertId);
    const alerts = await manager.findBy(AlertRow, { id: In(alertIds) });
    const links = await manager.findBy(AlertAboutRow, { alertId: In(alertIds) });
    const referrals = await manager.find(ReferralRow, {
      where: { id: In(links.map(({ referralId }) => referralId)) },
      order: { reportedAt: 'DESC', id: 'ASC' },
    });
    return rows.flatMap((row) => {
      const alert = alerts.find(({ id }) => id === row.alertId);
      const own = links.filter(({ alertId }) => alertId === row.alertId).map(({ referralId }) => referralId);
      return alert ? [{ row, alert, about: referrals.filter(({ id }) => own.includes(id)) }] : [];
    });
  }
}
