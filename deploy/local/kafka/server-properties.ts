/** Where one local broker keeps its data, where it listens and how it talks to itself. */
export interface BrokerPlace {
  readonly dataFolder: string;
  readonly port: number;
  readonly controllerPort: number;
  readonly brokerPassword: string;
  /** Accounts that may also give their password by PLAIN; see `doors`. */
  readonly subscribers: Readonly<Record<string, string>>;
}

const login = (module: string, options: string): string =>
  `org.apache.kafka.common.security.${module} required ${options};`;

/** The broker's settings: one node that is broker and controller, closed to everyone who is not let in. */
export function serverProperties(place: BrokerPlace): string {
  const settings = { ...node(place), ...listeners(place), ...doors(place), ...access, ...smallAndQuick };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

const node = ({ dataFolder, controllerPort }: BrokerPlace) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.quorum.bootstrap.servers': `127.0.0.1:${controllerPort}`,
  // A backslash escapes in this format.
  'log.dirs': dataFolder.replaceAll('\\', '/'),
});

const listeners = ({ port, controllerPort }: BrokerPlace) => ({
  listeners: `CLIENT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'CLIENT',
  'listener.security.protocol.map': 'CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
});

/**
 * Everyone gives a password. Clients prove theirs by SCRAM without sending it. The controller's own door cannot use
 * SCRAM, whose users are kept behind it, and must not stand open either: whoever reaches it can give themselves access.
 * Outside subscribers may use PLAIN as well: librdkafka before 2.6.1, which Debian's kcat is built with, proves its
 * password in a way that Kafka 4 refuses (https://github.com/edenhill/kcat/issues/462). The door is on loopback only.
 */
const doors = ({ brokerPassword: password, subscribers }: BrokerPlace) => ({
  'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
  'listener.name.client.sasl.enabled.mechanisms': 'SCRAM-SHA-512,PLAIN',
  'listener.name.client.scram-sha-512.sasl.jaas.config': login(
    'scram.ScramLoginModule',
    `username="broker" password="${password}"`,
  ),
  'listener.name.client.plain.sasl.jaas.config': login('plain.PlainLoginModule', known(subscribers)),
  'sasl.mechanism.controller.protocol': 'PLAIN',
  'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
  'listener.name.controller.plain.sasl.jaas.config': login(
    'plain.PlainLoginModule',
    `username="broker" password="${password}" ${known({ broker: password })}`,
  ),
});

const known = (users: Readonly<Record<string, string>>): string =>
  Object.entries(users)
    .map(([name, password]) => `user_${name}="${password}"`)
    .join(' ');

const access = {
  'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
  'super.users': 'User:admin;User:broker',
  'allow.everyone.if.no.acl.found': 'false',
  'auto.create.topics.enable': 'false',
};

const smallAndQuick = {
  'default.replication.factor': 1,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'transaction.state.log.num.partitions': 4,
  'share.coordinator.state.topic.replication.factor': 1,
  'share.coordinator.state.topic.min.isr': 1,
  // Otherwise the first message of a new group waits three seconds for further members.
  'group.initial.rebalance.delay.ms': 0,
  // Otherwise 128 MiB of memory.
  'log.cleaner.dedupe.buffer.size': 4_194_304,
  'log.segment.bytes': 67_108_864,
  'num.network.threads': 2,
  'num.io.threads': 4,
  // After a crash the broker waits until its former self is given up: nine seconds otherwise.
  'broker.session.timeout.ms': 3_000,
  'broker.heartbeat.interval.ms': 500,
};
