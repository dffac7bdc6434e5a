import { Client } from 'pg';
import { services, type ServiceName } from '../history.js';
import type { DeadLetterRow, HistoryRow, PlumbingRows, Rows } from '../rows.js';

/** Where each service's own database is. */
export type Databases = Readonly<Record<ServiceName, string>>;

/** Asks one database some questions, on a connection of its own. */
export async function ask<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Every row that tells of an effect, read past the services. */
export async function finalRows(databases: Databases): Promise<Rows> {
  const [police, beacon, hub] = await Promise.all([
    ask(databases.police, policeRows),
    ask(databases.beacon, beaconRows),
    ask(databases['safeguarding-hub'], hubRows),
  ]);
  const plumbing = await Promise.all(services.map((service) => plumbingOf(service, databases[service])));
  return { ...police, ...beacon, ...hub, plumbing };
}

const rowsOf = async <T extends object>(client: Client, sql: string): Promise<T[]> => (await client.query<T>(sql)).rows;

const SAID = `coalesce(details->>'question', details->>'answer', details->>'note', details->>'explanation') AS said`;
const HISTORY = `SELECT referral_id AS "referralId", version, by_agency AS by, step, ${SAID} FROM referral_history`;

const policeRows = async (client: Client) => ({
  incidents: await rowsOf<Rows['incidents'][number]>(client, 'SELECT id, reference FROM incident'),
  sent: await rowsOf<Rows['sent'][number]>(
    client,
    `SELECT id, incident_id AS "incidentId", person_record_id AS "personRecordId", status, version FROM sent_referral`,
  ),
  policeHistory: await rowsOf<HistoryRow>(client, HISTORY),
  policeAlerts: await rowsOf<{ id: string }>(client, 'SELECT id FROM alert'),
});

const beaconRows = async (client: Client) => ({
  received: await rowsOf<Rows['received'][number]>(
    client,
    `SELECT id, sent->'incident'->>'id' AS "incidentId", status, version FROM referral`,
  ),
  beaconHistory: await rowsOf<HistoryRow>(client, HISTORY),
  beaconAlerts: await rowsOf<{ id: string }>(client, 'SELECT id FROM alert'),
});

const hubRows = async (client: Client) => ({
  sightings: await rowsOf<Rows['sightings'][number]>(
    client,
    `SELECT sighting.event_id AS "eventId", record.agency, record.agency_record_id AS "recordId",
            sighting.incident_reference AS "incidentReference", sighting.role
       FROM sighting JOIN person_record record ON record.id = sighting.record_id`,
  ),
});

export async function plumbingOf(service: ServiceName, url: string): Promise<PlumbingRows> {
  return ask(url, async (client) => {
    const [counts] = await rowsOf<{ waitingInOutbox: number; parked: number }>(
      client,
      `SELECT (SELECT count(*)::int FROM outbox WHERE published_at IS NULL) AS "waitingInOutbox",
              (SELECT count(*)::int FROM parked) AS parked`,
    );
    const deadLetters = await rowsOf<DeadLetterRow>(
      client,
      'SELECT topic, partition, record_offset::text AS offset, reason, detail FROM dead_letter',
    );
    return { service, waitingInOutbox: 0, parked: 0, ...counts, deadLetters };
  });
}
