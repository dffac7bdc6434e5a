import { join } from 'node:path';
import type { Client } from 'pg';
import { startPlatform, startTokenIssuer, type Caller, type Platform, type TokenIssuer } from '#libs/testing';
import type { Sighting } from '../../../apps/safeguarding-hub/test/sightings.js';
import { environment } from '../../../deploy/local/process/environment.js';
import { freePorts } from '../../../deploy/local/process/port.js';
import { projectRoot } from '../../../deploy/local/project.js';
import type { CrashPoint } from '../system/crash-seams.js';
import { ask } from '../system/final-rows.js';
import { send } from '../system/http-call.js';
import { Planter } from '../system/planting.js';
import { ServiceProcess } from '../system/service-process.js';
import { untilSeen } from '../system/within.js';

/** How soon the hub must have got to the point at which it is to die, and come to rest after whatever happened. */
const DEATH_MS = 30_000;
const REST_MS = 45_000;

/** While PostgreSQL is away. */
const nothingYet = (): [] => [];

/** The hub alone as a real process that may be killed, with its own PostgreSQL and Kafka. */
export class KillableHub {
  /** How much each agency said of each subject so far. */
  private readonly said = new Map<string, number>();

  private constructor(
    private readonly platform: Platform,
    private readonly issuer: TokenIssuer,
    private readonly process: ServiceProcess,
    /** Another instance of the hub; it runs only where a test asks for it. */
    private readonly other: ServiceProcess,
    private readonly database: string,
    private readonly planter: Planter,
  ) {}

  static async start(name: string): Promise<KillableHub> {
    const [platform, issuer] = await Promise.all([startPlatform({ agreements: true }), startTokenIssuer()]);
    const ports = (await freePorts(2)) as [number, number];
    const { url, migrationUrl } = await platform.createDatabase('safeguarding_hub');
    const { brokers, username, password } = platform.account('safeguarding-hub');
    const env = environment({
      ...{ SERVICE: 'safeguarding-hub', LOG_LEVEL: 'warn', LOOK_AT_ONCE: 'yes' },
      ...{ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl, OIDC_ISSUER: issuer.issuer },
      ...{ KAFKA_BROKERS: brokers.join(','), KAFKA_USERNAME: username, KAFKA_PASSWORD: password },
    });
    const [hub, other] = ports.map((port, place) => {
      const logFile = join(projectRoot, '.referral-hub', 'faults', `${name}-${place + 1}.log`);
      return new ServiceProcess({ name: 'safeguarding-hub', port, env: { ...env, PORT: String(port) }, logFile });
    }) as [ServiceProcess, ServiceProcess];
    await hub.start();
    const planter = new Planter(
      (principal) => platform.account(principal),
      () => undefined,
    );
    return new KillableHub(platform, issuer, hub, other, migrationUrl, planter);
  }

  /** While the work goes on it is killed the n-th time that it gets to the point, and started again. */
  async killedDuring(work: () => Promise<void>, point: CrashPoint, countdown: number): Promise<void> {
    this.process.dieAt(point, countdown);
    const comesBack = this.process.end(DEATH_MS).then(() => this.process.start());
    await Promise.all([work(), comesBack]);
  }

  /** While the work goes on PostgreSQL is killed once so many more sightings are kept, and started again. */
  async databaseKilledDuring(work: () => Promise<void>, more: number): Promise<void> {
    const before = await this.sightings();
    const kill = async (): Promise<void> => {
      await untilSeen(
        REST_MS,
        'some sightings are kept',
        async () => (await this.sightings()) >= before + more || undefined,
      );
      await this.platform.postgres.kill();
      await this.platform.postgres.start();
    };
    await Promise.all([work(), kill()]);
  }

  /** While the work goes on there is another instance beside. */
  async besideAnother(work: () => Promise<void>): Promise<void> {
    await this.other.start();
    await work().finally(() => this.other.kill());
  }

  private async sightings(): Promise<number> {
    const [kept] = await this.query<{ sightings: number }>('SELECT count(*)::integer AS sightings FROM sighting');
    return kept?.sightings ?? 0;
  }

  query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return ask(this.database, async (client: Client) => (await client.query<Row>(text, values)).rows);
  }

  /** An agency tells of somebody; then all is quiet again. */
  async tell({ by, sighted, eventId }: Sighting): Promise<void> {
    const subject = `${by}/${sighted.personRecordId}`;
    const sequence = (this.said.get(subject) ?? 0) + 1;
    this.said.set(subject, sequence);
    const headers = {
      ...{ 'content-type': 'application/json', ce_specversion: '1.0', ce_id: eventId, ce_source: `/agencies/${by}` },
      ...{ ce_type: 'referral-hub.person-sighted.v1', ce_subject: sighted.personRecordId },
      ...{ ce_time: new Date().toISOString(), ce_correlationid: eventId, ce_sequence: String(sequence) },
    };
    const value = JSON.stringify(sighted);
    await this.planter.plant({ topic: `sighting.${by}`, key: sighted.personRecordId, value, headers }, 'effect');
    await untilSeen(REST_MS, `the hub takes ${eventId}`, async () => {
      const [taken] = await this.query('SELECT 1 FROM inbox WHERE event_id = $1', [eventId]).catch(nothingYet);
      return taken;
    });
    await this.rest();
  }

  /** Somebody writes, again under the same key until there is an answer; then all is quiet again. */
  async write<Answer>(path: string, caller: Caller, body: object, key: string): Promise<Answer> {
    const url = `${this.process.address}${path}`;
    const answer = await untilSeen(REST_MS, `the hub answers ${path}`, async () => {
      const token = await this.issuer.token({ ...caller, roles: [...caller.roles] });
      const reply = await send({ method: 'POST', url, token, body, headers: { 'idempotency-key': key } });
      return reply.kind === 'answered' && reply.status < 500 ? reply : undefined;
    });
    if (answer.status >= 300)
      throw new Error(`${path} was answered with ${answer.status} ${String(answer.body['code'])}`);
    await this.rest();
    return answer.body as Answer;
  }

  /** Until nobody is left at whom to look, and nothing to count. */
  private async rest(): Promise<void> {
    await untilSeen(REST_MS, 'the hub comes to rest', async () => {
      const [{ left } = { left: 1 }] = await this.query<{ left: number }>(
        `SELECT (SELECT count(*) FROM finding_due)::integer + (SELECT count(*) FROM term_count_change)::integer AS left`,
      ).catch(nothingYet);
      return left === 0 ? 'rest' : undefined;
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.process.kill(), this.other.kill()]);
    await Promise.all([this.planter.stop(), this.issuer.stop()]);
    await this.platform.stop();
  }
}
