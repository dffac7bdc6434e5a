import { setTimeout as pause } from 'node:timers/promises';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SightingService } from '../../../apps/safeguarding-hub/src/sighting/sighting.service.js';
import { startSafeguardingHub } from '../../../apps/safeguarding-hub/src/start.js';
import { startPlatform, type Platform } from '../../../libs/testing/src/platform.js';
import type { Outcome } from './outcome.js';
import type { Told } from './told.js';

/** Sightings that are taken at the same time, as by so many consumers. */
const WIDTH = 4;

type Arrival = Pick<Told, 'eventId' | 'by' | 'sighted'>;

/** The whole hub in this process, over a PostgreSQL of its own; what it is told comes from here and not from the broker. */
export class HubUnderMeasure {
  private constructor(
    private readonly platform: Platform,
    private readonly app: INestApplication,
  ) {}

  static async start(): Promise<HubUnderMeasure> {
    const platform = await startPlatform({ durable: false, extraPrincipals: ['stranger'] });
    const database = await platform.createDatabase('safeguarding_hub');
    const app = await startSafeguardingHub({
      http: { host: '127.0.0.1', port: 0 },
      database,
      // May neither read nor write: nothing comes but what is brought.
      kafka: { ...platform.account('stranger'), clientId: 'bench' },
      logLevel: 'fatal',
      tokens: { issuer: 'http://127.0.0.1:1', audience: 'referral-hub' },
    });
    return new HubUnderMeasure(platform, app);
  }

  /** Brings all sightings in their order, and waits until the hub has looked at everybody whom they concern. */
  async take(told: readonly Arrival[], report: (done: number) => void): Promise<void> {
    let next = 0;
    const consume = async (): Promise<void> => {
      for (let one = told[next++]; one; one = told[next++]) {
        await this.arrive(one);
        report(next);
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, consume));
    while ((await this.query('SELECT 1 FROM finding_due LIMIT 1')).length > 0) await pause(250);
  }

  async outcome(): Promise<Outcome> {
    const records = await this.query<{ name: string; person: string }>(
      `SELECT ${name('record')} AS name, person_id AS person FROM person_record record`,
    );
    const found = await this.query<{ person: string }>(
      `SELECT person_id AS person FROM finding WHERE policy_id = 'repeat-victim' AND state = 'current'`,
    );
    const alerts = await this.query<{ person: string }>(
      `SELECT finding.person_id AS person FROM alert_told JOIN finding ON finding.id = alert_told.finding_id
        WHERE policy_id IN ('repeat-victim', 'repeat-victim-of-one-category', 'repeat-pair', 'repeat-hate') AND state = 'current'
          AND details->>'subject' = 'victim'`,
    );
    const questions = await this.query<{ left: string; right: string }>(
      `SELECT DISTINCT ON (least(one.person_id, other.person_id), greatest(one.person_id, other.person_id),
                           CASE WHEN one.person_id = other.person_id THEN match.id END)
              ${name('one')} AS left, ${name('other')} AS right
         FROM possible_match match
         JOIN person_record one ON one.id = left_id JOIN person_record other ON other.id = right_id`,
    );
    return {
      personOf: new Map(records.map((record) => [record.name, record.person])),
      repeatVictims: found.map(({ person }) => person),
      alerts: alerts.map(({ person }) => person),
      questions: questions.map(({ left, right }) => [left, right]),
    };
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.platform.stop();
  }

  private arrive({ by, sighted, eventId }: Arrival): Promise<void> {
    return this.app.get(Transactions).run((manager) => {
      const envelope = { manager, id: eventId, source: `/agencies/${by}`, subject: sighted.personRecordId };
      const delivery = { ...envelope, trace: { correlationId: 'bench' } } as Delivery;
      return this.app.get(SightingService).take(sighted, delivery);
    });
  }

  private query<Row>(text: string): Promise<Row[]> {
    return this.app.get(DataSource).query<Row[]>(text);
  }
}

const name = (record: string): string => `${record}.agency || '/' || ${record}.agency_record_id`;
