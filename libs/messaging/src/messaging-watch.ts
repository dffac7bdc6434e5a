import { Logger } from '@nestjs/common';
import { BackgroundLoop } from './background-loop.js';
import { nameOf } from './error-name.js';
import type { MessagingReport } from './messaging-health.js';

/** How often the traffic is looked at, and how long an event may wait for the broker before somebody is told. */
const everyMilliseconds = 60_000;
const latestSeconds = 300;

export type Complaint = 'outbox-late' | 'events-parked' | 'dead-letters-waiting' | 'consumer-stopped';

/** What is not as it should be. A parked event alone may be minutes old and on its way; it is told all the same. */
export function complaintsOf({
  oldestUnpublishedSeconds,
  parked,
  deadLetters,
  consumerRunning,
}: MessagingReport): Complaint[] {
  return [
    ...(oldestUnpublishedSeconds > latestSeconds ? (['outbox-late'] as const) : []),
    ...(parked > 0 ? (['events-parked'] as const) : []),
    ...(deadLetters > 0 ? (['dead-letters-waiting'] as const) : []),
    ...(consumerRunning ? [] : (['consumer-stopped'] as const)),
  ];
}

/** Says in the log, once a minute for as long as it lasts, what a person should look at; runbooks say what to do. */
export class MessagingWatch {
  private readonly log = new Logger(MessagingWatch.name);
  private readonly loop = new BackgroundLoop(() => this.round());
  private first = true;

  constructor(private readonly report: () => Promise<MessagingReport>) {}

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** Nothing is said in the first minute: a service that has just started is not running yet. */
  private async round(): Promise<number> {
    if (!this.first) await this.look();
    this.first = false;
    return everyMilliseconds;
  }

  private async look(): Promise<void> {
    try {
      const report = await this.report();
      const complaints = complaintsOf(report);
      const { oldestUnpublishedSeconds, parked, deadLetters, passedOver } = report;
      const counts = { oldestUnpublishedSeconds, parked, deadLetters, passedOver };
      if (complaints.length > 0) this.log.error({ event: 'messaging-behind', complaints, ...counts });
    } catch (error) {
      this.log.error({ event: 'messaging-unknown', because: nameOf(error) });
    }
  }
}
