import type { Incident, SafeContact } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { IncidentRow } from '../incident/incident.row.js';
import { SentReferralRow } from '../referral/sent-referral.row.js';
import { safeContactsOf, type SafeContacts } from './safe-way.js';
import { updatePiles, type UpdatePile } from './victim-update.requests.js';
import { VictimUpdateEndedRow, VictimUpdateRow } from './victim-update.row.js';

const PAGE_SIZE = 25;

/** An update, what it is about, how the victim can be reached, and what became of it. */
export interface WholeUpdate {
  readonly row: VictimUpdateRow;
  readonly incident: Incident;
  readonly contacts: SafeContacts;
  readonly ended: VictimUpdateEndedRow | undefined;
}

export interface UpdatePage {
  readonly updates: readonly WholeUpdate[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

/** Who asks, and when. */
export interface Asking {
  readonly officer: string;
  readonly seenAt: Date;
}

export type UpdateCounts = Readonly<Record<UpdatePile, number>>;

const open = 'ended.update_id IS NULL';

/** $2 is now. */
const conditions: Readonly<Record<UpdatePile, string>> = {
  owed: open,
  'due-soon': `${open} AND owed.due_at >= $2 AND owed.warn_at <= $2`,
  overdue: `${open} AND owed.due_at < $2`,
  given: `ended.how = 'given'`,
};

const owned = `FROM victim_update owed LEFT JOIN victim_update_ended ended ON ended.update_id = owed.id
              WHERE owed.reporting_officer = $1`;

@Injectable()
export class VictimUpdateQuery {
  /** An officer's own: what is due first, or what was given last. */
  async page(
    manager: EntityManager,
    { pile, page }: { readonly pile: UpdatePile; readonly page: number },
    asking: Asking,
  ): Promise<UpdatePage> {
    const { officer, seenAt } = asking;
    const order = pile === 'given' ? 'ended.at DESC' : 'owed.due_at';
    // What is sought must stand under $2 in every pile, for PostgreSQL refuses what it cannot use.
    const found = await manager.query<{ id: string }[]>(
      `SELECT owed.id ${owned} AND $2::timestamptz IS NOT NULL AND ${conditions[pile]}
        ORDER BY ${order}, owed.id LIMIT $3 OFFSET $4`,
      [officer, seenAt, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const ids = found.map(({ id }) => id);
    const rows = await manager.findBy(VictimUpdateRow, { id: In(ids) });
    const updates = await this.whole(manager, inOrder(ids, rows));
    const counts = await this.counts(manager, asking);
    return { updates, total: counts[pile], page, pageSize: PAGE_SIZE, seenAt };
  }

  async counts(manager: EntityManager, { officer, seenAt }: Asking): Promise<UpdateCounts> {
    const columns = updatePiles.map((pile) => `count(*) FILTER (WHERE ${conditions[pile]})::int AS "${pile}"`);
    const [counted] = await manager.query<UpdateCounts[]>(`SELECT ${columns.join(', ')} ${owned}`, [officer, seenAt]);
    return counted as UpdateCounts;
  }

  async one(manager: EntityManager, row: VictimUpdateRow): Promise<WholeUpdate> {
    const [whole] = await this.whole(manager, [row]);
    return whole as WholeUpdate;
  }

  /** All that the victims of an incident were told, and are owed. */
  async ofIncident(manager: EntityManager, incidentId: string): Promise<WholeUpdate[]> {
    const order = { personName: 'ASC', personRecordId: 'ASC', number: 'ASC' } as const;
    return this.whole(manager, await manager.find(VictimUpdateRow, { where: { incidentId }, order }));
  }

  private async whole(manager: EntityManager, rows: readonly VictimUpdateRow[]): Promise<WholeUpdate[]> {
    const incidentIds = [...new Set(rows.map(({ incidentId }) => incidentId))];
    const incidents = await manager.findBy(IncidentRow, { id: In(incidentIds) });
    const referrals = await manager.findBy(SentReferralRow, { incidentId: In(incidentIds) });
    const ends = await manager.findBy(VictimUpdateEndedRow, { updateId: In(rows.map(({ id }) => id)) });
    return rows.flatMap((row) => {
      const found = incidents.find(({ id }) => id === row.incidentId);
      if (!found) return [];
      const contacts = safeContactsOf(found.details, row.personRecordId, saidIn(referrals, row));
      return [{ row, incident: found.details, contacts, ended: ends.find(({ updateId }) => updateId === row.id) }];
    });
  }
}

/** How the victim can be reached, as the referrals of theirs say it now. */
const saidIn = (
  referrals: readonly SentReferralRow[],
  { incidentId, personRecordId }: VictimUpdateRow,
): SafeContact[] =>
  referrals
    .filter((referral) => referral.incidentId === incidentId && referral.personRecordId === personRecordId)
    .flatMap(({ sent }) => sent.safeContact ?? []);

function inOrder(ids: readonly string[], rows: readonly VictimUpdateRow[]): VictimUpdateRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
