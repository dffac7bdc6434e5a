import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ProtectionPowerEndedRow, ProtectionPowerRow } from './protection-power.row.js';

/** A power that was used, and how it ended. */
export interface WholePower {
  readonly row: ProtectionPowerRow;
  readonly ended: ProtectionPowerEndedRow | undefined;
}

@Injectable()
export class ProtectionPowerQuery {
  async ofReferral(manager: EntityManager, referralId: string): Promise<WholePower[]> {
    const rows = await manager.find(ProtectionPowerRow, { where: { referralId }, order: { usedAt: 'ASC', id: 'ASC' } });
    if (rows.length === 0) return [];
    const ends = await manager.findBy(ProtectionPowerEndedRow, { powerId: In(rows.map(({ id }) => id)) });
    return rows.map((row) => ({ row, ended: ends.find(({ powerId }) => powerId === row.id) }));
  }
}
