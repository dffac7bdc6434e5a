import type { Feature } from '../feature.js';
import { PolicyBeginning } from './policy-beginning.service.js';
import { PolicyReading } from './policy-reading.service.js';
import { PolicyRecomputingRepository } from './policy-recomputing.repository.js';
import { PolicyRecomputing } from './policy-recomputing.service.js';
import { PolicyController } from './policy.controller.js';
import { PolicyRepository } from './policy.repository.js';
import { PolicyService } from './policy.service.js';

export const policyFeature: Feature = {
  controllers: [PolicyController],
  providers: [
    PolicyBeginning,
    PolicyReading,
    PolicyRecomputing,
    PolicyRecomputingRepository,
    PolicyRepository,
    PolicyService,
  ],
};
