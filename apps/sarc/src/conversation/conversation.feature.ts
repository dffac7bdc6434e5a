import type { Feature } from '../feature.js';
import { EitherSideConsumer } from './either-side.consumer.js';

export const conversationFeature: Feature = {
  controllers: [EitherSideConsumer],
};
