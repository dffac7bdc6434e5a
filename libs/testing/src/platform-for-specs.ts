import { randomBytes } from 'node:crypto';
import { asAdmin, type KafkaAccount } from '../../../deploy/local/kafka/kafka-account.js';
import type { Grant } from '../../../deploy/local/kafka/access.js';
import { applyAccess, provideTopics } from '../../../deploy/local/kafka/apply-access.js';
import { dropDatabase, type DatabaseAddresses } from '../../../deploy/local/postgres/database.js';
import { accountOf, createDatabase, type PlatformAddresses } from './platform-addresses.js';

/** Where the global set-up of a test run leaves the addresses of the one platform that all its specs use. */
export const PLATFORM_VARIABLE = 'REFERRAL_HUB_TEST_PLATFORM';

/** The platform that `libs/testing/global-setup.mjs` has started for this run. */
export function testPlatform(): PlatformAddresses {
  const text = process.env[PLATFORM_VARIABLE];
  if (!text)
    throw new Error('No test platform runs: put globalSetup: libs/testing/global-setup.mjs into this jest project.');
  return JSON.parse(text) as PlatformAddresses;
}

export interface TestDatabase extends DatabaseAddresses {
  readonly name: string;
  readonly role: string;
  drop(): Promise<void>;
}

/**
 * A fresh, empty database with the role that its migrations grant to. Two spec files may ask for the same role at
 * the same time: each gets a database of its own.
 */
export async function testDatabase(role: string): Promise<TestDatabase> {
  const platform = testPlatform();
  const name = `${role}_${randomBytes(4).toString('hex')}`;
  const addresses = await createDatabase(platform, name, role);
  return { ...addresses, name, role, drop: () => dropDatabase(platform.adminUrl, name) };
}

/** How a principal reaches the broker; `admin` may do everything. */
export const testAccount = (principal = 'admin'): Required<Pick<KafkaAccount, 'brokers' | 'username' | 'password'>> =>
  accountOf(testPlatform(), principal);

/** Makes fresh topics, each with a random ending, so that spec files do not meet. Answers their names in order. */
export async function testTopics(names: readonly string[], partitions = 4): Promise<string[]> {
  const ending = randomBytes(4).toString('hex');
  const fresh = names.map((name) => `${name}.${ending}`);
  await asAdmin(testAccount(), (admin) => provideTopics(admin, fresh, partitions));
  return fresh;
}

/** Lets principals do exactly this from now on. */
export async function allow(...grants: Grant[]): Promise<void> {
  await asAdmin(testAccount(), (admin) => applyAccess(admin, grants));
}
