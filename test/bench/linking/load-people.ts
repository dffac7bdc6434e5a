import { randomUUID } from 'node:crypto';
import { blockingKeys, recordOfPerson } from '#libs/repeat-detection';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { namedTerms } from '../../../apps/safeguarding-hub/src/person/term-change.js';
import type { Person } from '../linkage/generator/person.js';
import { Random } from '../linkage/generator/random.js';
import { toldOf } from './people.js';

const BATCH = 1_000;

/** Each person with one record, many at a time: as they would stand had they come one by one and been nobody known. */
export async function loadPeople(
  source: DataSource,
  people: Iterable<Person>,
  told: (done: number) => void,
): Promise<void> {
  const random = new Random(5);
  let [batch, done] = [[] as Person[], 0];
  const write = async (): Promise<void> => {
    await source.query(LOAD, columnsOf(batch.map((person) => rowOf(random, person))));
    done += batch.length;
    batch = [];
    told(done);
  };
  for (const person of people) {
    batch.push(person);
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
}

/**
 * Counts what was loaded, and does what PostgreSQL would otherwise do in the middle of the measuring. By the administrator, for
 * the service's role owns nothing, and without its time limit.
 */
export async function settle(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  for (const statement of [COUNT, 'DELETE FROM term_count_change', 'VACUUM (ANALYZE)', 'CHECKPOINT'])
    await client.query(statement);
  await client.end();
}

interface Row {
  readonly person: string;
  readonly record: string;
  readonly agencyRecordId: string;
  readonly details: string;
  readonly comparable: string;
  readonly keys: string;
  readonly terms: string;
}

function rowOf(random: Random, person: Person): Row {
  const details = { ...toldOf(random, person), recordId: person.entity };
  const comparable = recordOfPerson(details, { today: new Date() });
  return {
    ...{ person: randomUUID(), record: randomUUID(), agencyRecordId: person.entity },
    ...{ details: JSON.stringify(details), comparable: JSON.stringify(comparable) },
    keys: JSON.stringify(blockingKeys(comparable.record)),
    terms: JSON.stringify(namedTerms(comparable.record)),
  };
}

const columnsOf = (rows: readonly Row[]): string[][] =>
  (['person', 'record', 'agencyRecordId', 'details', 'comparable', 'keys', 'terms'] as const).map((column) =>
    rows.map((row) => row[column]),
  );

const LOAD = `
  WITH row AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
                 AS row (person_id, record_id, agency_record_id, details, comparable, keys, terms)),
  somebody AS (INSERT INTO person (id, created_at) SELECT person_id, now() FROM row),
  record AS (
    INSERT INTO person_record (id, agency, agency_record_id, person_id, details, comparable, told_at, terms)
    SELECT record_id, 'police', agency_record_id, person_id, details::jsonb, comparable::jsonb, now(),
           ARRAY(SELECT jsonb_array_elements_text(terms::jsonb)) FROM row),
  change AS (
    INSERT INTO person_change (at, kind, person_id, record_ids, reason, cause, model_version, pairs)
    SELECT now(), 'created', person_id, ARRAY[record_id], 'loaded', 'bench', 'none', '[]' FROM row)
  INSERT INTO blocking_key (key, record_id)
  SELECT DISTINCT hashtextextended(key, 0), record_id FROM row, jsonb_array_elements_text(keys::jsonb) AS key`;

const COUNT = `
  INSERT INTO term_count (term_column, term, people)
  SELECT split_part(term, E'\\n', 1), substr(term, strpos(term, E'\\n') + 1), count(*)
    FROM person_record, unnest(terms) AS term GROUP BY 1, 2
  UNION ALL SELECT 'people', '', count(*) FROM person`;
