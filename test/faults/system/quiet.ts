import type { Admin } from 'kafkajs';
import { topicsReadBy } from '#libs/case-schemas';
import { services, type ServiceName } from '../history.js';
import { ask, type Databases } from './final-rows.js';
import type { Subscriber } from './subscriber.js';

/** What still moves, in words; empty when everything that was said has been heard. */
export async function whatMoves(databases: Databases, admin: Admin, subscriber: Subscriber): Promise<string[]> {
  const look = async (): Promise<string[]> => {
    const unsaid = await waiting(databases);
    const unread = (await Promise.all(services.map((service) => unreadBy(service, admin)))).flat();
    const unseen = (await subscriber.hasSeenAll(admin)) ? [] : ['the subscriber has not seen all'];
    return [...unsaid, ...unread, ...unseen];
  };
  const found = await look();
  // What was read in the meantime may have had something to say, and somebody to say it to.
  return found.length > 0 ? found : look();
}

/** What a service still has to do by itself: tables of work that is noted and not done. */
const workOf: Readonly<Record<ServiceName, readonly string[]>> = {
  police: ['parked'],
  beacon: ['parked'],
  'safeguarding-hub': ['parked', 'finding_due'],
};

async function waiting(databases: Databases): Promise<string[]> {
  const found = await Promise.all(
    services.map((service) =>
      ask(databases[service], async (client) => {
        const tables = ['outbox WHERE published_at IS NULL', ...workOf[service]];
        // One statement, one moment: what leaves one table for the other is seen in one of them.
        const { rows } = await client.query<{ waiting: number; table: string }>(
          tables
            .map((table) => `SELECT count(*)::int AS waiting, '${table}' AS "table" FROM ${table}`)
            .join(' UNION ALL '),
        );
        return rows.filter((row) => row.waiting > 0).map((row) => `${service}: ${row.waiting} in ${row.table}`);
      }),
    ),
  );
  return found.flat();
}

/** The partitions of which the service has not committed the end. */
async function unreadBy(service: ServiceName, admin: Admin): Promise<string[]> {
  const committed = await admin.fetchOffsets({ groupId: `${service}.events`, topics: topicsReadBy(service) });
  const unread = await Promise.all(
    committed.map(async ({ topic, partitions }) => {
      const offsets = new Map(partitions.map(({ partition, offset }) => [partition, offset]));
      const behind = (await admin.fetchTopicOffsets(topic)).filter(
        ({ partition, high, low }) => BigInt(high) > BigInt(low) && BigInt(offsets.get(partition) ?? -1) < BigInt(high),
      );
      return behind.map(({ partition, high }) => {
        return `${service} has not read all of ${topic}: ${offsets.get(partition)} of ${high} in ${partition}`;
      });
    }),
  );
  return unread.flat();
}
