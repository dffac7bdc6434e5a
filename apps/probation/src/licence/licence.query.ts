import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { BreachEscalationRow, LicenceBreachRow, LicenceConditionRow } from './licence.row.js';

export interface WholeBreach {
  readonly row: LicenceBreachRow;
  readonly escalations: readonly BreachEscalationRow[];
}

export interface WholeLicence {
  readonly conditions: readonly LicenceConditionRow[];
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
      conditions: await manager.find(LicenceConditionRow, {
        where: { referralId },
        order: { recordedAt: 'ASC', id: 'ASC' },
      }),
      breaches: breaches.map((row) => ({
        row,
        escalations: escalations.filter(({ breachId }) => breachId === row.id),
      })),
    };
  }
}
