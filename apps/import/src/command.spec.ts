import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceThatRecords, type Behaviour, type ServiceThatRecords } from '../test/service-that-records.js';
import { command } from './command.js';

const profile = {
  id: 'ref',
  columns: { forename: 'first', surname: 'last', dateOfBirth: 'born', reference: 'crime_no', category: 'offence' },
  every: { role: 'victim', occurredAt: '2026-10-01' },
  values: { category: { ASSAULT: 'violence' } },
};
const HEADER = 'ref,first,last,born,crime_no,offence';
const rows = (count: number, from = 1): string[] =>
  Array.from(
    { length: count },
    (_, place) => `P${from + place},Ann,Bell${from + place},01/02/1990,C${from + place},ASSAULT`,
  );

let folder = '';
let service: ServiceThatRecords | undefined;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'import-'))));
afterEach(async () => {
  await service?.stop();
  service = undefined;
  rmSync(folder, { recursive: true });
});

const starts = async (behaviour?: Behaviour): Promise<ServiceThatRecords> =>
  (service = await serviceThatRecords(behaviour));
const path = (name: string): string => join(folder, name);
const report = (): string[] => readFileSync(path('report.csv'), 'utf8').trim().split('\n').slice(1);

async function imports(lines: readonly string[], more: readonly string[] = [], as: object = profile) {
  writeFileSync(path('people.csv'), [HEADER, ...lines].join('\n'));
  writeFileSync(path('p.json'), JSON.stringify(as));
  const said = { out: '', err: '' };
  const code = await command(
    [
      ...['--agency', 'police', '--file', path('people.csv'), '--profile', path('p.json')],
      ...['--report', path('report.csv'), '--journal', path('journal'), ...more],
    ],
    { POLICE_API: service?.address, OIDC_ISSUER: service?.address, CLIENT_SECRET_POLICE_RECORDS: 'known' },
    {
      out: { write: (text: string) => (said.out += text) },
      err: { write: (text: string) => (said.err += text) },
    },
  );
  return { code, ...said };
}

describe('importing records', () => {
  it('tells the agency’s own service of each, in its own words', async () => {
    await starts();
    const { code, out } = await imports(rows(1));
    expect(code).toBe(0);
    expect(out).toContain('1 rows imported');
    expect(service?.recorded[0]?.body).toEqual({
      occurredAt: '2026-10-01T00:00:00Z',
      reportedAt: '2026-10-01T00:00:00Z',
      category: 'violence',
      reference: 'C1',
      people: [
        {
          role: 'victim',
          person: {
            recordId: 'P1',
            names: [{ kind: 'current', forenames: 'Ann', surname: 'Bell1' }],
            birth: { kind: 'date', date: '1990-02-01' },
          },
        },
      ],
    });
  });

  it('imports nothing twice, whatever the order of the rows and whatever was added', async () => {
    await starts();
    await imports(rows(20));
    const again = await imports([...rows(25)].reverse());
    expect(again.out).toContain('5 rows imported, 20 imported before, 0 refused');
    rmSync(path('journal'));
    expect((await imports(rows(25))).code).toBe(0);
    expect(service?.recorded).toHaveLength(25);
  });

  it('says what was left out of a row also when it went in before somebody stopped the program', async () => {
    await starts();
    const half = 'P1,Ann,Bell,31/02/1990,C1,ASSAULT';
    await imports([half]);
    const first = report();
    expect(first).toEqual([expect.stringMatching(/^1,2,taken in part,dateOfBirth,/)]);
    const again = await imports([half, ...rows(1, 2)]);
    expect(again.out).toContain('1 rows imported, 1 imported before, 0 refused');
    expect(report()).toEqual(first);
  });

  it('keeps eight under way', async () => {
    await starts({ untilOpen: 8 });
    expect((await imports(rows(60))).code).toBe(0);
    expect(service?.recorded).toHaveLength(60);
    expect(service?.widest()).toBe(8);
  });

  it('asks a busy service again under the same key', async () => {
    await starts({ mishap: (request) => (request % 7 === 0 ? 503 : request % 11 === 0 ? 'drop' : undefined) });
    expect((await imports(rows(40))).code).toBe(0);
    expect(service?.recorded).toHaveLength(40);
    expect(service?.requests()).toBeGreaterThan(40);
  });

  it('says of each bad row which it is, what is wrong and nothing of what it says, and imports the others', async () => {
    await starts({
      refusal: (body) =>
        body['reference'] === 'C9'
          ? { code: 'invalid', errors: [{ field: 'reference', code: 'x', message: 'is taken' }] }
          : undefined,
    });
    const bad = [
      'P5,Secret,Name,01/02/1990,C5,NONSENSE',
      ',No,Number,,C6,ASSAULT',
      'P7,too,few',
      'P1,Ann,Bell1,,C1,ASSAULT',
    ];
    const { code, out, err } = await imports([...rows(2), ...bad, ...rows(1, 9), 'P8,Odd,Birth,31/02/1990,C8,ASSAULT']);
    expect(code).toBe(3);
    expect(report().sort()).toEqual([
      '3,4,refused,category,none of the categories',
      '4,5,refused,id,missing',
      '5,6,refused,,the row has 3 cells and the header 6',
      '6,7,refused,id,stands with the same reference in an earlier row',
      '7,8,refused,reference,is taken',
      '8,9,taken in part,dateOfBirth,not a date that can be told; left out',
    ]);
    expect(service?.recorded).toHaveLength(3);
    expect(out + err + report().join()).not.toMatch(/Secret|Odd|Bell|P5|C9/);
  });

  it('goes on where one row makes the service fail', async () => {
    await starts({ mishap: (request) => (request === 3 ? 500 : undefined) });
    expect((await imports(rows(20))).code).toBe(3);
    expect(report()).toHaveLength(1);
    expect((await imports(rows(20))).out).toContain('1 rows imported, 19 imported before, 0 refused');
  });

  it('refuses a row that was imported and says something else now', async () => {
    await starts();
    await imports(rows(1));
    const changed = ['P1,Ann,Smith,01/02/1990,C1,ASSAULT'];
    expect((await imports(changed)).code).toBe(3);
    rmSync(path('journal'));
    expect((await imports(changed)).code).toBe(3);
    expect(report()).toEqual(['1,2,refused,id,was imported before and says something else now']);
    expect(service?.recorded).toHaveLength(1);
  });

  it('stops where the service does not let it in, or does not answer', async () => {
    await starts({ mishap: () => 403 });
    const { code, err } = await imports(rows(100));
    expect(code).toBe(1);
    expect(err).toContain('It answered 403 to POST /incidents');
    expect(service?.requests()).toBeLessThan(20);
  });

  it('tries a file without sending anything, by the rules of the service', async () => {
    await starts();
    const future = { ...profile, every: { role: 'victim', occurredAt: '2126-01-01' } };
    const tried = await imports(rows(3), ['--dry-run'], future);
    expect(tried.code).toBe(3);
    expect(tried.out).toContain('Nothing was sent. 0 rows could be imported, 3 would be refused.');
    expect(await imports(rows(3), ['--dry-run'])).toMatchObject({ code: 0 });
    expect(service?.requests()).toBe(0);
    expect(existsSync(path('journal'))).toBe(false);
  });

  it('is told in one sentence what the user can put right, before anything is sent', async () => {
    await starts();
    const { code, err } = await imports(rows(2), [], { ...profile, id: 'number' });
    expect(code).toBe(2);
    expect(err).toContain('The profile takes the id from the column "number", but');
    const broken = await imports([...rows(4), ...Array.from({ length: 9 }, () => 'no,csv')]);
    expect(broken.err).toContain('is broken: of its 13 rows 9 cannot be read');
    expect((await imports([])).err).toContain('has a header and no rows');
    expect((await imports(rows(1), ['--agency', 'sarc'])).err).toContain('--agency takes police or beacon');
    expect((await imports(rows(1), [], { ...profile, columns: { shoes: 'ref' } })).err).toContain(
      '"shoes", which is no field',
    );
    expect(service?.requests()).toBe(0);
  });
});
