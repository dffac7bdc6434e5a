import { createRequire } from 'node:module';
import type { KafkaAccount } from './kafka-account.js';

/** What a broker answered, with its codes as they came: kafkajs itself throws at the first that is no success. */
export type Answer = Readonly<Record<string, unknown>>;

type Api =
  | 'Fetch'
  | 'Produce'
  | 'CreateTopics'
  | 'CreatePartitions'
  | 'DeleteRecords'
  | 'Metadata'
  | 'Heartbeat'
  | 'DeleteGroups'
  | 'DescribeGroups';

interface Call {
  readonly request: object;
  readonly response: { readonly decode: (raw: Buffer) => Promise<Answer> };
}
interface Broker {
  readonly connectionPool: { send(call: object): Promise<Answer> };
  readonly versions: Readonly<Record<number, { readonly minVersion: number; readonly maxVersion: number }>>;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}
interface Definition {
  readonly versions: readonly string[];
  protocol(which: { version: string }): (options: unknown) => Call;
}

// kafkajs keeps what speaks the protocol to itself; only what it makes of it can be imported.
const require = createRequire(import.meta.url);
const Broker = require('kafkajs/src/broker') as new (options: object) => Broker;
const poolBuilder = require('kafkajs/src/cluster/connectionPoolBuilder') as (options: object) => {
  build(): Promise<object>;
};
const { requests } = require('kafkajs/src/protocol/requests') as { requests: Readonly<Record<Api, Definition>> };
const apiKeys = require('kafkajs/src/protocol/requests/apiKeys') as Readonly<Record<Api, number>>;
const socketFactory = require('kafkajs/src/network/socketFactory') as () => object;

const silent = { namespace: () => silent, debug: ignore, error: ignore, info: ignore, warn: ignore };
function ignore(): void {}

/** One connection of one account that shows every answer of the broker, a refusal like a success. */
export class RawKafka {
  private constructor(private readonly broker: Broker) {}

  static async connect({ brokers, username, password }: KafkaAccount): Promise<RawKafka> {
    const connectionPool = await poolBuilder({
      brokers,
      sasl: { mechanism: 'scram-sha-512', username, password },
      clientId: 'access-matrix',
      socketFactory: socketFactory(),
      connectionTimeout: 5_000,
      requestTimeout: 30_000,
      logger: silent,
      maxInFlightRequests: null,
    }).build();
    const broker = new Broker({ connectionPool, logger: silent, allowAutoTopicCreation: false });
    await broker.connect();
    return new RawKafka(broker);
  }

  async ask(api: Api, options: unknown): Promise<Answer> {
    const { request, response } = requests[api].protocol({ version: this.newest(api) })(options);
    const parse = async (answer: Answer): Promise<Answer> => answer;
    return this.broker.connectionPool.send({ request, response: { decode: response.decode, parse } });
  }

  async close(): Promise<void> {
    await this.broker.disconnect();
  }

  /** The newest version that both kafkajs and the broker know. */
  private newest(api: Api): string {
    const known = this.broker.versions[apiKeys[api]]?.maxVersion ?? 0;
    const shared = requests[api].versions.filter((version) => Number(version) <= known);
    return shared.sort((one, other) => Number(other) - Number(one))[0] as string;
  }
}
