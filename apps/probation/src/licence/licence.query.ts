import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  BreachEscalationRow,
  ConditionRevocationRow,
  LicenceBreachRow,
  LicenceConditionRow,
  type KnownCondition,
} from './licence.row.js';

export interface WholeBreach {
  readonly row: LicenceBreachRow;
  readonly escalations: readonly BreachEscalationRow[];
}

export interface WholeLicence {
  readonly conditions: readonly KnownCondition[];
  readonly breaches: readonly WholeBreach[];
}

@Injectable()
export class LicenceQuery {
  async of(manager: EntityManager, referralId: string): Promise<WholeLicence> {
    const breaches = await manager.find(LicenceBreachRow, { where: { referralId }, order: { at: 'ASC', id: 'ASC' } });
    const escalations = await manager.find(BreachEscalationRow, {
      where: { breachId: In(breaches.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    return {
      conditions: await this.conditions(manager, referralId),
      breaches: breaches.map((row) => ({
        row,
        escalations: escalations.filter(({ breachId }) => breachId === row.id),
      })),
    };
  }

  private async conditions(manager: EntityManager, referralId: string): Promise<KnownCondition[]> {
    const rows = await manager.find(LicenceConditionRow, {
      where: { referralId },
      order: { recordedAt: 'ASC', id: 'ASC' },
    });
    const revocations = await manager.findBy(ConditionRevocationRow, { conditionId: In(rows.map(({ id }) => id)) });
    return rows.map((row) => ({
      row,
      revocation: revocations.find(({ conditionId }) => conditionId === row.id) ?? null,
    }));
  }
}
