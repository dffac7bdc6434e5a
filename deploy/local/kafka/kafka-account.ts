import { readFileSync } from 'node:fs';
import kafkajs, { type Admin } from 'kafkajs';

/** How one account reaches the brokers. */
export interface KafkaAccount {
  readonly brokers: string[];
  readonly username?: string;
  readonly password?: string;
  /** The certificates to trust; set, the connection is encrypted. */
  readonly caFile?: string;
}

/** Works as the administrator and leaves again. A broker that has just started refuses at first, hence the patience. */
export async function asAdmin<T>(account: KafkaAccount, work: (admin: Admin) => Promise<T>): Promise<T> {
  const { brokers, username, password, caFile } = account;
  const kafka = new kafkajs.Kafka({
    clientId: 'launcher',
    brokers,
    logLevel: kafkajs.logLevel.NOTHING,
    ...(caFile && { ssl: { ca: [readFileSync(caFile, 'utf8')] } }),
    ...(username && { sasl: { mechanism: 'scram-sha-512' as const, username, password: password ?? '' } }),
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 15 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}
