import type { Deadline } from '#libs/deadlines';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendar } from '../deadline/calendar.js';
import { deadlinePolicies } from '../deadline/policies.data.js';
import { ExaminationQuery, type WholeExamination } from '../examination/examination.query.js';
import { IsvaQuery, type WholeSupport } from '../isva/isva.query.js';
import { SentReferralQuery } from '../sent-referral/sent-referral.query.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { goneStatuses } from '../sent-referral/sent-referral.js';
import { HUB } from '../safeguarding/safeguarding-duty.js';
import { byDueTime, clientDuty, dutyPiles, isInDutyPile, isOwed, type DutyPile } from './client-duty.js';
import type { ClientsQuestion } from './client.requests.js';
import { ClientRow } from './client.row.js';

const PAGE_SIZE = 25;

export interface WholeClient {
  readonly row: ClientRow;
  readonly examination: WholeExamination;
  readonly isva: WholeSupport;
  /** The referrals that were made from the record. */
  readonly referredOn: readonly SentReferralRow[];
  readonly seenAt: Date;
}

/** The record itself never changes; each referral that is made from it makes a new version. */
export const versionOf = ({ referredOn }: Pick<WholeClient, 'referredOn'>): number => 1 + referredOn.length;

/** The referral that is owed the hub of a child. */
export const dutyOf = ({ row, referredOn }: ClientInList): Deadline | undefined => clientDuty(row, referredOn, rules);

const rules = { policies: deadlinePolicies, calendar };

type ClientInList = Pick<WholeClient, 'row' | 'referredOn'>;

export interface ClientPage {
  readonly rows: readonly ClientInList[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly seenAt: Date;
}

export type DutyCounts = Readonly<Record<DutyPile, number>>;

@Injectable()
export class ClientQuery {
  constructor(
    private readonly examinations: ExaminationQuery,
    private readonly isva: IsvaQuery,
    private readonly sent: SentReferralQuery,
  ) {}

  /** Whoever came last stands first; of those of whom the hub has still to be told, whose time is up first. */
  async page(manager: EntityManager, { status, page = 1 }: ClientsQuestion, seenAt: Date): Promise<ClientPage> {
    const skip = (page - 1) * PAGE_SIZE;
    if (status) {
      const all = (await this.owed(manager)).filter((each) => isInDutyPile(status, dutyOf(each), seenAt, rules));
      const rows = all.slice(skip, skip + PAGE_SIZE);
      return { rows, total: all.length, page, pageSize: PAGE_SIZE, seenAt };
    }
    const order = { cameAt: 'DESC', id: 'ASC' } as const;
    const [found, total] = await manager.findAndCount(ClientRow, { order, skip, take: PAGE_SIZE });
    return { rows: await this.withSent(manager, found), total, page, pageSize: PAGE_SIZE, seenAt };
  }

  /** How many there are of each. */
  async counts(manager: EntityManager, seenAt: Date): Promise<DutyCounts> {
    const all = await this.owed(manager);
    const count = (pile: DutyPile) => all.filter((each) => isInDutyPile(pile, dutyOf(each), seenAt, rules)).length;
    return Object.fromEntries(dutyPiles.map((pile) => [pile, count(pile)])) as DutyCounts;
  }

  /**
   * Of whom the hub has still to be told, worked out when somebody looks: no clock runs, so none can be seen. Whoever was surely of
   * age, or of whom a referral to the hub stands, is left out at once.
   */
  private async owed(manager: EntityManager): Promise<ClientInList[]> {
    const found = await manager
      .createQueryBuilder(ClientRow, 'client')
      .where(`client.details #> '{person,birth}' IS NOT NULL AND ${MAY_BE_CHILD} AND ${NOT_TOLD}`, {
        hub: HUB,
        gone: goneStatuses,
      })
      .getMany();
    const compare = byDueTime(rules);
    const all = (await this.withSent(manager, found)).filter((each) => isOwed(dutyOf(each)));
    return all.sort((one, other) => compare(dutyOf(one), dutyOf(other)));
  }

  private async withSent(manager: EntityManager, rows: readonly ClientRow[]): Promise<ClientInList[]> {
    const sent = await this.sent.ofClients(
      manager,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ row, referredOn: sent.filter(({ clientId }) => clientId === row.id) }));
  }

  async one(manager: EntityManager, id: string, seenAt: Date): Promise<WholeClient | undefined> {
    const row = await manager.findOneBy(ClientRow, { id });
    if (!row) return undefined;
    const referredOn = await this.sent.ofClients(manager, [id]);
    const [examination, isva] = [await this.examinations.one(manager, id), await this.isva.of(manager, id)];
    return { row, examination, isva, referredOn, seenAt };
  }
}

/** By the year of birth, where one is known; who has just turned eighteen is seen to when each is looked at. */
const MAY_BE_CHILD = `coalesce(left(client.details #>> '{person,birth,date}', 4)
  >= to_char(client.recorded_at - interval '19 years', 'YYYY'), true)`;

const NOT_TOLD = `NOT EXISTS (SELECT 1 FROM sent_referral sent
  WHERE sent.client_id = client.id AND sent.recipient = :hub AND sent.status <> ALL(:gone))`;
