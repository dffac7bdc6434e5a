import type { Admin } from 'kafkajs';
import { environment } from '../../../deploy/local/process/environment.js';
import { freePorts } from '../../../deploy/local/process/port.js';
import { waitUntil } from '../../../deploy/local/process/wait-until.js';
import { startPlatform, startTokenIssuer, type Platform, type TokenIssuer } from '#libs/testing';
import { services, type ServiceName } from '../history.js';
import type { Recorder } from '../recorder.js';
import type { BrokenBuild } from './crash-seams.js';
import type { Databases } from './final-rows.js';
import { Planter } from './planting.js';
import { whatMoves } from './quiet.js';
import { ServiceProcess } from './service-process.js';
import { kafkaOf, Subscriber } from './subscriber.js';

const QUIET_MS = 90_000;

export interface FaultySystemPlan {
  readonly broken?: BrokenBuild;
  /** The beginning of the names of the services' log files. */
  readonly logs: string;
}

/** The whole system as real processes, each of which may be killed, with somebody who listens from outside. */
export class FaultySystem {
  private constructor(
    readonly platform: Platform,
    readonly issuer: TokenIssuer,
    readonly services: Readonly<Record<ServiceName, ServiceProcess>>,
    readonly databases: Databases,
    readonly admin: Admin,
    readonly subscriber: Subscriber,
    readonly planter: Planter,
  ) {}

  static async start(recorder: Recorder, plan: FaultySystemPlan): Promise<FaultySystem> {
    const [platform, issuer] = await Promise.all([startPlatform({ agreements: true }), startTokenIssuer()]);
    const account = (principal: string) => platform.account(principal);
    const admin = kafkaOf(account('admin'), 'administrator').admin();
    await admin.connect();
    const subscriber = new Subscriber(account('admin'), (delivery) =>
      recorder.write({ line: 'delivery', ...delivery }),
    );
    subscriber.start();
    const planter = new Planter(account, (planted) => recorder.write({ line: 'planted', ...planted }));
    const { processes, databases } = await prepare(platform, issuer.issuer, plan);
    await Promise.all(services.map((service) => processes[service].start()));
    return new FaultySystem(platform, issuer, processes, databases, admin, subscriber, planter);
  }

  /** Waits until all that was said has been heard; says what still moves when the patience is over. */
  async untilQuiet(limitMs = QUIET_MS): Promise<string[]> {
    let moves: string[] = [];
    const quiet = async (): Promise<boolean> => {
      moves = await this.whatMoves().catch((error: unknown) => [String(error)]);
      return moves.length === 0;
    };
    await waitUntil(quiet, { withinMs: limitMs, everyMs: 200 });
    return moves;
  }

  whatMoves(): Promise<string[]> {
    return whatMoves(this.databases, this.admin, this.subscriber);
  }

  async stop(): Promise<void> {
    await Promise.all(services.map((service) => this.services[service].kill()));
    await Promise.all([this.planter.stop(), this.subscriber.stop(), this.admin.disconnect(), this.issuer.stop()]);
    await this.platform.stop();
  }
}

async function prepare(platform: Platform, issuer: string, { broken, logs }: FaultySystemPlan) {
  const ports = await freePorts(services.length);
  const plans = await Promise.all(
    services.map(async (name, place) => {
      const port = ports[place] as number;
      const role = name.replaceAll('-', '_');
      const { url, migrationUrl } = await platform.createDatabase(role);
      const { brokers, username, password } = platform.account(name);
      const env = environment({
        ...{ SERVICE: name, PORT: String(port), BROKEN: broken, LOG_LEVEL: 'warn' },
        ...{ DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl, OIDC_ISSUER: issuer },
        ...{ KAFKA_BROKERS: brokers.join(','), KAFKA_USERNAME: username, KAFKA_PASSWORD: password },
      });
      const process = new ServiceProcess({ name, port, env, logFile: `${logs}${name}.log` });
      return { name, process, url: migrationUrl };
    }),
  );
  return {
    processes: Object.fromEntries(plans.map(({ name, process }) => [name, process])) as Record<
      ServiceName,
      ServiceProcess
    >,
    databases: Object.fromEntries(plans.map(({ name, url }) => [name, url])) as Record<ServiceName, string>,
  };
}
