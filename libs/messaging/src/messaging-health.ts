import type { DataSource } from 'typeorm';
import type { CaseEventTransport } from './case-event.transport.js';

export interface MessagingReport {
  /** How long the oldest event has been waiting for the broker; 0 when none is. */
  readonly oldestUnpublishedSeconds: number;
  /** Events that wait for a predecessor or for another try. */
  readonly parked: number;
  /** Events that wait for a person's decision. */
  readonly deadLetters: number;
  /** Events of types that nobody here knows, passed over since this process started. */
  readonly passedOver: number;
  readonly lastFetchAt: Date | undefined;
  readonly consumerRunning: boolean;
}

type Counted = Pick<MessagingReport, 'oldestUnpublishedSeconds' | 'parked' | 'deadLetters'>;

/** How the traffic stands, for readiness, metrics and alarms. Fails when the database does. */
export class MessagingHealth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transport: CaseEventTransport,
  ) {}

  async report(): Promise<MessagingReport> {
    const [row] = await this.dataSource.query<Counted[]>(
      `SELECT
         (SELECT coalesce(extract(epoch FROM now() - min(due_at)), 0)::float8
          FROM outbox WHERE published_at IS NULL) AS "oldestUnpublishedSeconds",
         (SELECT count(*)::int FROM parked) AS parked,
         (SELECT count(*)::int FROM dead_letter WHERE state IN ('waiting', 'redrive-requested')) AS "deadLetters"`,
    );
    if (row === undefined) throw new Error('The messaging tables could not be read');
    const { lastFetchAt, passedOver, running } = this.transport;
    return { ...row, passedOver, lastFetchAt, consumerRunning: running };
  }
}
