import type { Feature } from '../feature.js';
import { ChildReferringController } from './child-referring.controller.js';
import { ChildReferring } from './child-referring.service.js';
import { SafeguardingDuty } from './safeguarding-duty.service.js';

export const safeguardingFeature: Feature = {
  controllers: [ChildReferringController],
  providers: [ChildReferring, SafeguardingDuty],
};
