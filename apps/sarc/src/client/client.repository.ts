import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClientRow } from './client.row.js';

@Injectable()
export class ClientRepository {
  async insert(manager: EntityManager, row: ClientRow): Promise<void> {
    await manager.insert(ClientRow, row);
  }

  /** Until the transaction ends nobody else works on the same client. The row itself cannot be locked: nobody may change it. */
  async lock(manager: EntityManager, id: string): Promise<ClientRow | null> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    return manager.findOneBy(ClientRow, { id });
  }
}
