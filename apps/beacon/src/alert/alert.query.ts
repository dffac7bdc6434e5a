import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ContactRow } from '../contact/contact.row.js';
import type { Asker } from '../contact/contact-work.js';
import { ReferralRow } from '../referral/referral.row.js';
import { AlertContacts } from './alert-contacts.query.js';
import { asks, IN_SIGHT } from './alert-in-sight.js';
import { AlertEntryRow, AlertQuestionRow } from './alert-question.row.js';
import type { AlertPile } from './alert.requests.js';
import { AlertAboutRow, AlertRow } from './alert.row.js';

const PAGE_SIZE = 25;

/**
 * What an alert asks, the alert that says it now, and of whom it speaks: by referrals, and by those who came by themselves, as far as
 * whoever asks may read that.
 */
export interface AskedOf {
  readonly row: AlertQuestionRow;
  readonly alert: AlertRow;
  readonly about: readonly ReferralRow[];
  readonly contacts: readonly ContactRow[];
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

/** Our own words, so they may stand in the text; `$1` is the moment that is asked about. */
const conditions: Readonly<Record<AlertPile, string>> = {
  new: `question.state = 'new' AND $1::timestamptz IS NOT NULL`,
  overdue: `question.state = 'new' AND question.due_at < $1::timestamptz`,
  acknowledged: `question.state = 'acknowledged' AND $1::timestamptz IS NOT NULL`,
  answered: `question.state = 'answered' AND $1::timestamptz IS NOT NULL`,
};

const piled = (pile: AlertPile): string =>
  `FROM alert_question question WHERE NOT question.is_over AND ${conditions[pile]} AND ${IN_SIGHT}`;

/** Who asks, and when. */
export interface AlertsAsked {
  readonly asker: Asker;
  readonly seenAt: Date;
}

@Injectable()
export class AlertQuery {
  constructor(private readonly contacts: AlertContacts) {}

  /** What is due first stands first; of what is answered, the latest. */
  async page(
    manager: EntityManager,
    pile: AlertPile,
    page: number,
    { asker, seenAt }: AlertsAsked,
  ): Promise<AlertPage> {
    const order = pile === 'answered' ? 'question.due_at DESC, question.id DESC' : 'question.due_at, question.id';
    const found = await manager.query<{ id: string }[]>(
      `SELECT question.id ${piled(pile)} ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET $4`,
      [seenAt, ...asks(asker), (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(AlertQuestionRow, { id: In(found.map(({ id }) => id)) });
    const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    const [counted] = await manager.query<{ total: number }[]>(`SELECT count(*)::int AS total ${piled(pile)}`, [
      seenAt,
      ...asks(asker),
    ]);
    const questions = await this.withAlerts(manager, inOrder, asker);
    return { questions, total: counted?.total ?? 0, page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager, { asker, seenAt }: AlertsAsked): Promise<AlertCounts> {
    const columns = Object.keys(conditions).map(
      (pile) => `(SELECT count(*)::int ${piled(pile as AlertPile)}) AS "${pile}"`,
    );
    const [counted] = await manager.query<AlertCounts[]>(`SELECT ${columns.join(', ')}`, [seenAt, ...asks(asker)]);
    return counted as AlertCounts;
  }

  async one(manager: EntityManager, id: string, { asker, seenAt }: AlertsAsked): Promise<WholeQuestion | undefined> {
    const row = await manager.findOneBy(AlertQuestionRow, { id });
    const [asked] = row ? await this.withAlerts(manager, [row], asker) : [];
    if (!asked || asked.about.length + asked.contacts.length === 0) return undefined;
    const entries = await manager.find(AlertEntryRow, { where: { questionId: id }, order: { position: 'ASC' } });
    return { ...asked, entries, seenAt };
  }

  private async withAlerts(
    manager: EntityManager,
    rows: readonly AlertQuestionRow[],
    asker: Asker,
  ): Promise<AskedOf[]> {
    const alertIds = rows.map(({ alertId }) => alertId);
    const alerts = await manager.findBy(AlertRow, { id: In(alertIds) });
    const links = await manager.findBy(AlertAboutRow, { alertId: In(alertIds) });
    const referrals = await manager.find(ReferralRow, {
      where: { id: In(links.map(({ referralId }) => referralId)) },
      order: { reportedAt: 'DESC', id: 'ASC' },
    });
    const contacts = await this.contacts.readableIn(manager, alertIds, asker);
    return rows.flatMap((row) => {
      const alert = alerts.find(({ id }) => id === row.alertId);
      const own = links.filter(({ alertId }) => alertId === row.alertId).map(({ referralId }) => referralId);
      const about = referrals.filter(({ id }) => own.includes(id));
      return alert ? [{ row, alert, about, contacts: contacts.get(row.alertId) ?? [] }] : [];
    });
  }
}
