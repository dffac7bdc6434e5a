import type { KafkaAccount } from '../../../deploy/local/kafka/kafka-account.js';
import { provideDatabase, type DatabaseAddresses } from '../../../deploy/local/postgres/database.js';

/** All that another process needs in order to use a platform that runs. */
export interface PlatformAddresses {
  /** PostgreSQL, as its administrator. */
  readonly adminUrl: string;
  /** Every role of a test has this password. */
  readonly rolePassword: string;
  readonly brokers: string[];
  /** Kafka's principals and their passwords; `admin` may do everything. */
  readonly users: Readonly<Record<string, string>>;
  readonly controllerPort: number;
}

export function createDatabase(platform: PlatformAddresses, name: string, role: string): Promise<DatabaseAddresses> {
  const { adminUrl, rolePassword } = platform;
  return provideDatabase(adminUrl, { name, role, password: rolePassword, ownerPassword: rolePassword });
}

export function accountOf(
  { brokers, users }: PlatformAddresses,
  principal: string,
): Required<Pick<KafkaAccount, 'brokers' | 'username' | 'password'>> {
  const password = users[principal];
  if (!password) throw new Error(`The platform has no principal ${principal}: name it in extraPrincipals.`);
  return { brokers, username: principal, password };
}
