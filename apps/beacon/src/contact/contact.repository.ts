import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContactRow } from './contact.row.js';
import type { Holder } from './contact-work.js';
import { ContactWorkRow } from './contact-work.row.js';

@Injectable()
export class ContactRepository {
  /** Until the transaction ends nobody else works on the same one. The row itself cannot be locked: nobody may change it. */
  async lock(manager: EntityManager, id: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
  }

  async insert(manager: EntityManager, row: ContactRow): Promise<void> {
    await manager.insert(ContactRow, row);
  }

  /** Under its lock, so that no two have one place. */
  async give(
    manager: EntityManager,
    contactId: string,
    to: Holder | undefined,
    { givenBy, givenAt }: Pick<ContactWorkRow, 'givenBy' | 'givenAt'>,
  ): Promise<void> {
    const position = 1 + (await manager.countBy(ContactWorkRow, { contactId }));
    const holding = { holder: to?.subject ?? null, holderName: to?.name ?? null };
    await manager.insert(ContactWorkRow, { contactId, position, ...holding, givenBy, givenAt });
  }
}
