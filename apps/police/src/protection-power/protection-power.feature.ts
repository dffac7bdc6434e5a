import type { Feature } from '../feature.js';
import { ProtectionPowerController } from './protection-power.controller.js';
import { ProtectionPowerQuery } from './protection-power.query.js';
import { ProtectionPowerRepository } from './protection-power.repository.js';
import { ProtectionPowerEndedRow, ProtectionPowerRow } from './protection-power.row.js';
import { ProtectionPowerService } from './protection-power.service.js';

export const protectionPowerFeature: Feature = {
  entities: [ProtectionPowerRow, ProtectionPowerEndedRow],
  controllers: [ProtectionPowerController],
  providers: [ProtectionPowerService, ProtectionPowerRepository, ProtectionPowerQuery],
};
