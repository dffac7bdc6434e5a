import type { DataSource } from 'typeorm';
import type { Transactions } from '#libs/database';
import type { EventHandlers, Incoming } from './case-event.transport.js';
import { DeadLetters } from './dead-letter/dead-letters.js';
import type { Delivery } from './delivery.js';
import type { EventChannel, Handled, ReceivedRecord } from './event-channel.js';
import type { Guarantees } from './guarantees.js';
import { Inbox } from './inbox/inbox.js';
import { ResendRequested, mayAnswer, resendRequestedType, sendAgain } from './inbox/resend-request.js';
import { WaitingEvents } from './inbox/waiting-events.js';
import type { MessagingOptions, MessagingTiming } from './messaging-options.js';
import type { Outbox } from './outbox/outbox.js';

export interface IncomingParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly channel: EventChannel;
  readonly outbox: Outbox;
  readonly options: MessagingOptions;
  readonly guarantees: Guarantees;
  readonly timing: MessagingTiming;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Puts together everything through which an event passes on its way in. */
export function assembleIncoming(
  parts: IncomingParts,
  handlers: EventHandlers,
  handle: (record: ReceivedRecord) => Promise<Handled>,
): Incoming {
  const { options, guarantees, now } = parts;
  const inbox = makeInbox(parts, handlers);
  const ownSource = options.sourceOfTopic(options.deadLetterTopic);
  const waiting = new WaitingEvents({ ...parts, inbox, ownSource, replyTopic: options.replyTopic });
  const consumer = parts.channel.consumer({
    groupId: `${options.service}.events`,
    topics: options.subscriptions,
    handle,
    offsetCommit: guarantees.offsetCommit,
    now,
  });
  return { inbox, waiting, consumer };
}

function makeInbox(parts: IncomingParts, handlers: EventHandlers): Inbox {
  const { options, outbox, newId } = parts;
  return new Inbox({
    ...parts,
    deadLetters: new DeadLetters(outbox, options.deadLetterTopic, newId),
    rules: {
      catalogue: { ...options.catalogue, [resendRequestedType]: ResendRequested },
      unordered: [resendRequestedType, ...(options.unordered ?? [])],
      handles: (type) => type === resendRequestedType || handlers.handles(type),
      sourceOfTopic: options.sourceOfTopic,
    },
    dispatch: (data, delivery) =>
      data instanceof ResendRequested ? answer(options, data, delivery) : handlers.dispatch(data, delivery),
  });
}

/** The plumbing answers for itself; a request that is not for us, or not the asker's to make, has no effect. */
async function answer(options: MessagingOptions, request: ResendRequested, delivery: Delivery): Promise<void> {
  const { sourceOfTopic, replyTopic, deadLetterTopic } = options;
  const rules = { ownSource: sourceOfTopic(deadLetterTopic), sourceOfTopic, replyTopic };
  if (mayAnswer(request, delivery.topic, rules)) await sendAgain(delivery.manager, request);
}
