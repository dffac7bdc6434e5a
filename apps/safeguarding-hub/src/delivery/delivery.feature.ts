import type { Feature } from '../feature.js';
import { DeliveryReading } from './delivery-reading.service.js';
import { DeliveryWatch } from './delivery-watch.service.js';
import { DeliveryConsumer } from './delivery.consumer.js';
import { DeliveryController } from './delivery.controller.js';
import { DeliveryQuery } from './delivery.query.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';

export const deliveryFeature: Feature = {
  controllers: [DeliveryController, DeliveryConsumer],
  providers: [DeliveryService, DeliveryReading, DeliveryWatch, DeliveryQuery, DeliveryRepository],
};
