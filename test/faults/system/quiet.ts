import type { Admin } from 'kafkajs';
import { topicsReadBy } from '#libs/case-schemas';
import { services, type ServiceName } from '../history.js';
import { ask, type Databases } from './final-rows.js';
import type { Subscriber } from './subscriber.js';

/** What still moves, in words; empty when everything that was said has been heard. */
export async function whatMoves(databases: Databases, admin: Admin, subscriber: Subscriber): Promise<string[]> {
  const unsaid = await waiting(databases);
  const unread = (await Promise.all(services.map((service) => unreadBy(service, admin)))).flat();
  const unseen = (await subscriber.hasSeenAll(admin)) ? [] : ['the subscriber has not seen all'];
  const found = [...unsaid, ...unread, ...unseen];
  // What was read in the meantime may have had something to say.
  return found.length > 0 ? found : waiting(databases);
}

async function waiting(databases: Databases): Promise<string[]> {
  const found = await Promise.all(
    services.map((service) =>
      ask(databases[service], async (client) => {
        const { rows } = await client.query<{ outbox: number; parked: number }>(
          `SELECT (SELECT count(*)::int FROM outbox WHERE published_at IS NULL) AS outbox,
              (SELECT count(*)::int FROM parked) AS parked`,
        );
        const { outbox = 0, parked = 0 } = rows[0] ?? {};
        return outbox + parked > 0 ? [`${service}: ${outbox} in the outbox, ${parked} parked`] : [];
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
