import { nameOf } from '../error-name.js';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Transactions, isDatabaseUnavailable } from '#libs/database';
import { BackgroundLoop } from '../background-loop.js';
import type { MessagingTiming } from '../messaging-options.js';
import type { Outbox } from '../outbox/outbox.js';
import { type StoredRecord, restored } from './candidate.js';
import { type Gap, takeGapsToAskFor } from './gaps.js';
import type { Inbox } from './inbox.js';
import { resendRequestedType } from './resend-request.js';

export interface WaitingEventsParts {
  readonly dataSource: DataSource;
  readonly transactions: Transactions;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly timing: MessagingTiming;
  readonly replyTopic: (topic: string) => string | undefined;
  readonly ownSource: string | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * Looks after what the inbox keeps: tries again what a handler could not do, takes what a person has released from
 * the dead letters, and asks for what is missing. Several instances may do so at once; the inbox keeps them apart.
 */
export class WaitingEvents {
  private readonly log = new Logger(WaitingEvents.name);
  private readonly loop = new BackgroundLoop((ending) => this.round(ending));

  constructor(private readonly parts: WaitingEventsParts) {}

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  private async round(ending: AbortSignal): Promise<number> {
    const { poll } = this.parts.timing;
    try {
      const work = await this.workAtHand();
      if (work.redrive) await this.redrive(ending);
      if (work.parked) await this.drainReady(ending);
      if (work.parked) await this.askForMissing();
      return work.parked ? Math.min(poll, await this.untilNextTry()) : poll;
    } catch (error) {
      const unexpected = !isDatabaseUnavailable(error);
      this.log.error(`Waiting events could not be looked after: ${unexpected ? nameOf(error) : 'no database'}`);
      return poll;
    }
  }

  private async workAtHand(): Promise<{ parked: boolean; redrive: boolean }> {
    const [row] = await this.parts.dataSource.query<{ parked: boolean; redrive: boolean }[]>(
      `SELECT EXISTS (SELECT FROM parked) AS parked,
         EXISTS (SELECT FROM dead_letter WHERE state = 'redrive-requested') AS redrive`,
    );
    return row ?? { parked: false, redrive: false };
  }

  private async redrive(ending: AbortSignal): Promise<void> {
    const letters = await this.parts.dataSource.query<(StoredRecord & { id: string })[]>(
      `SELECT id, topic, partition, record_offset, key, value, headers FROM dead_letter
       WHERE state = 'redrive-requested' ORDER BY topic, subject, sequence, first_seen LIMIT 100`,
    );
    await each(letters, ending, (letter) =>
      this.parts.inbox.take({ record: restored(letter), tries: 0, deadLetterId: letter.id }),
    );
  }

  private async drainReady(ending: AbortSignal): Promise<void> {
    const ready = await this.parts.dataSource.query<{ topic: string; subject: string }[]>(
      `SELECT DISTINCT topic, subject FROM parked JOIN inbox_position AS place USING (topic, subject)
       WHERE sequence <= position + 1 AND (retry_at IS NULL OR retry_at <= clock_timestamp())
          OR EXISTS (SELECT FROM dead_letter AS letter
                     WHERE letter.topic = place.topic AND letter.subject = place.subject
                       AND letter.sequence = place.position + 1 AND blocks AND state = 'discarded')
       LIMIT 200`,
    );
    await each(ready, ending, ({ topic, subject }) => this.parts.inbox.drain(topic, subject));
  }

  private async untilNextTry(): Promise<number> {
    const [row] = await this.parts.dataSource.query<{ wait: number | null }[]>(
      `SELECT greatest(0, extract(epoch FROM min(retry_at) - clock_timestamp()) * 1000)::float8 AS wait
       FROM parked WHERE retry_at IS NOT NULL`,
    );
    return Math.ceil(row?.wait ?? Infinity);
  }

  private async askForMissing(): Promise<void> {
    const { gapPatience, askAgain } = this.parts.timing;
    await this.parts.transactions.run(async (manager) => {
      const gaps = await takeGapsToAskFor(manager, { patience: gapPatience, askAgain });
      for (const gap of gaps) {
        const request = this.request(gap);
        if (request === undefined) continue;
        await this.parts.outbox.appendUnordered(manager, request, { correlationId: this.parts.newId() });
        this.log.warn(`Asked for ${gap.topic} ${gap.fromSequence}..${gap.toSequence}`);
      }
    });
  }

  /** Undefined where nobody can be asked: then the gap shows in the count of parked events alone. */
  private request(gap: Gap) {
    const { replyTopic, ownSource, now } = this.parts;
    const topic = replyTopic(gap.topic);
    if (topic === undefined || ownSource === undefined) return undefined;
    return { topic, type: resendRequestedType, subject: gap.subject, source: ownSource, time: now(), data: gap };
  }
}

/** Does the work for each, also after one that failed; the first failure is told at the end. */
async function each<T>(items: readonly T[], ending: AbortSignal, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    if (!ending.aborted) await work(item).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
