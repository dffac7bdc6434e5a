import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '#libs/database';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { Client } from 'pg';
import { PeopleAndFindings1760000000001 } from './0001-people-and-findings.js';
import { PeopleThatChange1765000000040 } from './0011-people-that-change.js';
import { FindingsOfEveryKind1765000000070 } from './0014-findings-of-every-kind.js';

const before = [PeopleAndFindings1760000000001, PeopleThatChange1765000000040];
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await testDatabase('safeguarding_hub');
  await migrate(database.migrationUrl, before);
  client = new Client({ connectionString: database.migrationUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const [person, id] = [randomUUID(), randomUUID()];
const saidThen = {
  ...{ windowMonths: 12, toldBy: ['police'], sentence: 'Suspected in two incidents', whySamePerson: [] },
  evidence: ['2026-03-01T12:00:00.000Z', '2026-01-01T12:00:00.000Z'].map((occurredAt) => ({
    ...{ occurredAt, category: 'theft', role: 'suspect', toldBy: ['police'] },
  })),
  policy: { id: 'repeat-perpetrator', version: '1', source: 'https://example.org' },
};
const saidNow = {
  ...{ subject: 'suspect', window: { length: 12, unit: 'months' }, from: '2026-01-01', to: '2026-03-01' },
  ...{ sentence: saidThen.sentence, evidence: saidThen.evidence, policy: saidThen.policy },
};

describe('what was found while there was one rule to a kind', () => {
  it('is a finding by that rule, said as it is said now, and so is its history', async () => {
    await client.query('INSERT INTO person (id, created_at) VALUES ($1, now())', [person]);
    await client.query(
      `INSERT INTO finding (id, person_id, kind, about, state, version, count, person_name, details, found_at)
       VALUES ($1, $2, 'repeat-perpetrator', '', 'current', 1, 2, 'Mark Dunn', $3, now())`,
      [id, person, saidThen],
    );
    await client.query(
      `INSERT INTO finding_history (finding_id, version, state, details, found_at) VALUES ($1, 1, 'current', $2, now())`,
      [id, saidThen],
    );
    await migrate(database.migrationUrl, [...before, FindingsOfEveryKind1765000000070]);
    const { rows } = await client.query<{ policy_id: string; details: object }>(
      'SELECT policy_id, details FROM finding',
    );
    expect(rows).toMatchObject([{ policy_id: 'repeat-perpetrator', details: saidNow }]);
    expect(rows[0]?.details).not.toHaveProperty('windowMonths');
    const history = await client.query('SELECT details FROM finding_history');
    expect(history.rows).toMatchObject([{ details: saidNow }]);
  });

  it('leaves room for what another rule finds of the same kind', async () => {
    const again = `INSERT INTO finding (id, person_id, kind, policy_id, about, state, version, count, person_name, details, found_at)
       VALUES ($1, $2, 'repeat-perpetrator', $3, '', 'current', 1, 2, 'Mark Dunn', '{}', now())`;
    await client.query(again, [randomUUID(), person, 'repeat-perpetrator-convicted']);
    await expect(client.query(again, [randomUUID(), person, 'repeat-perpetrator'])).rejects.toThrow('unique');
  });
});
