import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AlertContacts } from '../alert/alert-contacts.query.js';
import { CLOCK, type Clock } from '../clock.js';
import type { AlertShown } from '../referral/referral.query.js';
import { SentReferralQuery } from '../sent-referral/sent-referral.query.js';
import type { SentReferralRow } from '../sent-referral/sent-referral.row.js';
import { isSecret } from '../sent-referral/sent-referral-secrecy.js';
import type { ContactPile } from './contact.requests.js';
import { ContactRow } from './contact.row.js';
import { holderAfter, type Holder } from './contact-work.js';
import { ContactWorkRow } from './contact-work.row.js';

const PAGE_SIZE = 25;

export interface WholeContact {
  readonly row: ContactRow;
  readonly work: readonly ContactWorkRow[];
  /** The referrals that were made of it, as far as whoever asks may know of them. */
  readonly referredOn: readonly SentReferralRow[];
  /** What the safeguarding hub warned of about whoever came. */
  readonly alerts: readonly AlertShown[];
  readonly seenAt: Date;
}

export interface ContactPage {
  readonly rows: readonly ContactRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

/** What was told never changes; who works on it, and each referral of it that is no secret, make a new version. */
export const versionOf = ({ work, referredOn }: Pick<WholeContact, 'work' | 'referredOn'>): number =>
  1 + work.length + referredOn.filter(({ recipient }) => !isSecret(recipient)).length;

export const holderOf = ({ work }: Pick<WholeContact, 'work'>): Holder | undefined => holderAfter(work);

const latest = `FROM contact LEFT JOIN LATERAL
  (SELECT holder FROM contact_work work WHERE work.contact_id = contact.id ORDER BY position DESC LIMIT 1) last ON true`;
const conditions: Readonly<Record<ContactPile, string>> = {
  mine: 'last.holder = $1',
  unassigned: '$1::text IS NOT NULL AND last.holder IS NULL',
};

@Injectable()
export class ContactQuery {
  constructor(
    private readonly sent: SentReferralQuery,
    private readonly alerts: AlertContacts,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Whoever came last stands first. */
  async page(manager: EntityManager, pile: ContactPile, page: number, subject: string): Promise<ContactPage> {
    const where = `${latest} WHERE ${conditions[pile]}`;
    const found = await manager.query<{ id: string; total: string }[]>(
      `SELECT contact.id, count(*) OVER () AS total ${where}
        ORDER BY contact.reported_at DESC, contact.id LIMIT ${PAGE_SIZE} OFFSET $2`,
      [subject, (page - 1) * PAGE_SIZE],
    );
    const rows = await manager.findBy(ContactRow, { id: In(found.map(({ id }) => id)) });
    const inOrder = found.flatMap(({ id }) => rows.find((row) => row.id === id) ?? []);
    return { rows: inOrder, total: Number(found[0]?.total ?? 0), page, pageSize: PAGE_SIZE };
  }

  async one(manager: EntityManager, id: string, subject: string): Promise<WholeContact | undefined> {
    const row = await manager.findOneBy(ContactRow, { id });
    if (!row) return undefined;
    const work = await manager.find(ContactWorkRow, { where: { contactId: id }, order: { position: 'ASC' } });
    const referredOn = await this.sent.madeOfContact(manager, id, subject);
    return { row, work, referredOn, alerts: await this.alerts.about(manager, id), seenAt: this.now() };
  }
}
