import type { Feature } from '../feature.js';
import { ConversationSide } from './conversation-side.query.js';
import { EitherSideConsumer } from './either-side.consumer.js';

export const conversationFeature: Feature = {
  controllers: [EitherSideConsumer],
  providers: [ConversationSide],
};
