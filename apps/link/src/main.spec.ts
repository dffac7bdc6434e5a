import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './main.js';

/** Three whole runs. */
const LIMIT_MS = 60_000;

let root = '';
let folder = '';
let count = 0;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'link-main-'));
});
beforeEach(() => {
  folder = join(root, String((count += 1)));
  mkdirSync(folder);
});
afterAll(() => rmSync(root, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const result = (name: string): string => readFileSync(join(folder, 'out', name), 'utf8');
const lines = (name: string): string[] => result(name).trimEnd().split('\n');

const profile = {
  id: 'id',
  columns: { forename: 'first', surname: 'last', dateOfBirth: 'born', postcode: 'post' },
};
const header = 'id,first,last,born,post\n';
/** Forty people, each twice, the second time with a slip. */
const people = Array.from({ length: 40 }, (_, n) => {
  const [first, last] = [`${'abcdefghij'[n % 10]}nn${'aeiou'[n % 5]}`, `Sm${'aeiou'[n % 5]}th${'klmnopqr'[n % 8]}`];
  const rest = `19${50 + n}-0${(n % 9) + 1}-1${n % 9},AL${n % 9} ${n % 8}TR`;
  return `a${n},${first},${last},${rest}\nb${n},${first},${last}e,${rest}\n`;
}).join('');

async function link(args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = {
    out: { write: (text: string) => out.push(text) },
    err: { write: (text: string) => err.push(text) },
  };
  const code = await main(['--out', join(folder, 'out'), '--threads', '1', ...args], streams);
  return { code, out: out.join(''), err: err.join('') };
}

const linkFile = (content: string | Buffer, more: readonly string[] = [], using: unknown = profile) =>
  link(['--left', file('people.csv', content), '--profile', file('profile.json', JSON.stringify(using)), ...more]);

describe('the command', () => {
  it('finds who is the same person in one file', async () => {
    const { code, out, err } = await linkFile(header + people);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Read 80 records of people.csv.');
    expect(lines('clusters.csv')).toHaveLength(81);
    expect(lines('clusters.csv').slice(0, 3)).toEqual(['record_id,person_id', 'a0,a0', 'b0,a0']);
    expect(lines('pairs.csv')[0]).toBe('record_id_l,record_id_r,match_weight,match_probability');
    expect(JSON.parse(result('model.json'))).toHaveProperty('version');
    expect(lines('unread.csv')).toEqual(['file,line,reason']);
  });

  it('gives the same again with the model that it wrote', async () => {
    await linkFile(header + people);
    const [pairs, model] = [result('pairs.csv'), file('kept.json', result('model.json'))];
    expect((await linkFile(header + people, ['--model', model])).code).toBe(0);
    expect(result('pairs.csv')).toBe(pairs);
  });

  it(
    'says when scores have shifted since the given model was learned, and nothing where they have not',
    async () => {
      const many = Array.from({ length: 6 }, (_, n) =>
        people.replaceAll(/^([ab])/gm, `$1${n}-`).replaceAll('nn', `n${'bdfgkl'[n]}`),
      ).join('');
      await linkFile(header + many);
      const model = file('kept.json', result('model.json'));
      const again = await linkFile(header + many, ['--model', model]);
      expect(again.out).not.toContain('The scores of');
      expect(result('report.html')).toContain('are spread as before');
      const shifted = await linkFile(header + many.replaceAll(/,19\d\d-\d\d-\d\d,/g, ',,'), ['--model', model]);
      expect(shifted.out).toMatch(/^The scores of [\d,]+ pairs have shifted .*no birth date to compare.*$/m);
      expect(result('report.html')).toContain('have shifted');
      expect(result('model.json')).toBe(readFileSync(model, 'utf8'));
    },
    LIMIT_MS,
  );

  it('measures by labels, and explains', async () => {
    const labels = Array.from({ length: 40 }, (_, n) => `a${n},${n}\nb${n},${n}\n`).join('');
    const more = ['--labels', file('labels.csv', `record_id,entity\n${labels}`), '--explain'];
    const { code, out } = await linkFile(header + people, more);
    expect(code).toBe(0);
    expect(out).toMatch(/^Pairs at p ≥ \.5/m);
    expect(JSON.parse(result('measures.json'))).toMatchObject({ labelledRecords: 80, pairs: { truePairs: 40 } });
    expect(lines('explained.csv')).toHaveLength(lines('pairs.csv').length);
    for (const row of lines('explained.csv').slice(1)) {
      const numbers = row.slice(0, row.indexOf(',"')).split(',').slice(2).map(Number);
      const weight = numbers.pop() ?? NaN;
      expect(numbers.reduce((sum, bits) => sum + bits, 0)).toBeCloseTo(weight, 5);
    }
    expect(lines('changes.csv')[0]).toBe('file,line,field,change,why');
  });

  it('keeps what people decided, says what contradicts it, and calibrates by it', async () => {
    const rows = Array.from({ length: 39 }, (_, n) => `b${n + 1},a${n},different\n`).join('');
    const decisions = `record_id_l,record_id_r,decision\na0,b0,different\na1,b1,same\na0,a2,same\nb0,a2,same\na3,b3,unsure\na4,zz,same\n${rows}`;
    const { code, out } = await linkFile(header + people, [
      '--decisions',
      file('decisions.csv', decisions),
      '--explain',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Heard 43 decisions: 3 for one person, 40 for two.');
    expect(out).toContain('Passed over 1 pair that somebody was unsure of.');
    expect(out).toContain('Could not use 1 row');
    expect(out).toMatch(/^Not kept, .*: line [45]\.$/m);
    const clusters = new Map(lines('clusters.csv').map((row) => row.split(',') as [string, string]));
    expect(clusters.get('a0')).not.toBe(clusters.get('b0'));
    expect(clusters.get('a1')).toBe(clusters.get('b1'));
    for (const row of lines('explained.csv').slice(1)) {
      const numbers = row.slice(0, row.indexOf(',"')).split(',').slice(2).map(Number);
      const weight = numbers.pop() ?? NaN;
      expect(numbers.reduce((sum, bits) => sum + bits, 0)).toBeCloseTo(weight, 5);
    }
    const model = file('kept.json', result('model.json'));
    expect((await linkFile(header + people, ['--model', model])).code).toBe(0);
    expect(result('model.json')).toBe(readFileSync(model, 'utf8'));
  });

  it('takes what an earlier run left out of the folder', async () => {
    await linkFile(header + people, ['--explain']);
    await linkFile(header + people);
    expect(existsSync(join(folder, 'out', 'explained.csv'))).toBe(false);
  });

  it('links two files whose columns and ids are named alike and differently', async () => {
    const left = people.split('\n').filter((row) => row.startsWith('a'));
    const right = people.split('\n').filter((row) => row.startsWith('b'));
    const right2 = file(
      'right.csv',
      `key,first,family,born,post\n${right.map((row) => row.replace('b', 'a')).join('\n')}\n`,
    );
    const two = {
      ...profile,
      id: { left: 'id', right: 'key' },
      columns: { ...profile.columns, surname: { left: 'last', right: 'family' } },
    };
    const { code } = await linkFile(`${header}${left.join('\n')}\n`, ['--right', right2], two);
    expect(code).toBe(0);
    expect(lines('clusters.csv')).toHaveLength(81);
    expect(lines('clusters.csv')).toContain('a0,a0,left');
    expect(lines('clusters.csv')).toContain('a0,a0,right');
  });

  it('helps', async () => {
    expect(await link(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('bad rows', () => {
  it('are left out, listed with line and reason, and counted', async () => {
    const bad =
      'x1,Ann\nx2,"Bo" b,Hill,1980-01-02,AL1 1AA\n,No,Id,1980-01-02,AL1 1AA\nx3,"Cy,Hill,1980-01-02,AL1 1AA\n';
    const { code, out, err } = await linkFile(header + people + bad);
    expect(code).toBe(0);
    expect(out).toContain('left out 4 rows');
    expect(lines('unread.csv')).toEqual([
      'file,line,reason',
      'left,82,the row has 2 cells and the header 5',
      'left,83,text follows a closing quotation mark',
      'left,84,the row has no id',
      'left,85,a quotation mark is opened and not closed',
    ]);
    expect(err).toContain('4 rows could not be read');
    expect(err).not.toMatch(/Hill|Ann/);
  });

  it('are read as Windows-1252 where they are not UTF-8, and that is said', async () => {
    const { code, err } = await linkFile(Buffer.from(`${header}${people}z,Zoë,Gruß,1980-01-02,AL1 1AA\n`, 'latin1'));
    expect(code).toBe(0);
    expect(err).toContain('1 line is not UTF-8, read as Windows-1252');
  });
});

describe('odd data', () => {
  const rows = (make: (n: number) => string): string =>
    Array.from({ length: 60 }, (_, n) => `r${n},${make(n)}\n`).join('');

  it.each<[string, string]>([
    ['no usable field in any record', rows(() => 'unknown,n/a,,')],
    ['nothing in any column', rows(() => ',,,')],
    ['one value for all', rows(() => 'Ann,Hill,1980-01-02,AL1 1AA')],
    ['one record', 'r0,Ann,Hill,1980-01-02,AL1 1AA\n'],
    [
      'a name of ten million letters',
      `${rows((n) => `Ann${n},Hill,1980-01-02,AL1 1AA`)}x,${'y'.repeat(10_000_000)},,,\n`,
    ],
    ['mixed scripts and hidden characters', rows((n) => `S\u0430r\u202ea${n},Zoe\u0308,1980-01-02,AL1 1AA`)],
    ['births in 1066 and next century', rows((n) => `Ann,Hill${n},${n % 2 ? '1066-10-14' : '2126-01-01'},AL1 1AA`)],
    ['NUL bytes', rows((n) => `A\u0000nn,Hill${n},1980-01-02,AL1 1AA`)],
  ])('with %s are linked as far as they go', async (_title, content) => {
    const { code, err } = await linkFile(header + content);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines('clusters.csv')).toHaveLength(content.trimEnd().split('\n').length + 1);
  });

  it('of people of whom nothing is known make nobody the same', async () => {
    await linkFile(header + rows(() => 'unknown,n/a,,'));
    expect(lines('pairs.csv')).toHaveLength(1);
    expect(
      new Set(
        lines('clusters.csv')
          .slice(1)
          .map((row) => row.split(',')[1]),
      ).size,
    ).toBe(60);
  });

  it.each([
    [
      'a mark, Windows line ends and quotation marks',
      `\uFEFF${(header + people).replaceAll('\n', '\r\n').replaceAll(/a(\d+),/g, '"a$1",')}`,
    ],
    ['blanks around cells', (header + people).replaceAll(',', ' , ')],
    ['semicolons', (header + people).replaceAll(',', ';')],
  ])('with %s are what they would be without', async (_title, content) => {
    await linkFile(header + people);
    const clusters = result('clusters.csv');
    expect((await linkFile(content)).code).toBe(0);
    expect(result('clusters.csv')).toBe(clusters);
  });
});

describe('an error of the user’s', () => {
  it.each<[string, string, unknown, string[], string]>([
    ['a column that is not there', header + people, { ...profile, columns: { forename: 'given' } }, [], '"given"'],
    ['an id that is there twice', `${header}${people}a7,Ann,Hill,,\n`, profile, [], 'line 82'],
    ['an empty file', '', profile, [], 'is empty'],
    ['a header alone', header, profile, [], 'a header and no rows'],
    ['rows none of which can be read', `${header}1\n2\n`, profile, [], '2 cannot'],
    ['a spreadsheet', 'PK\u0003\u0004', profile, [], 'not a CSV'],
    ['a missing file', header + people, profile, ['--right', 'nowhere.csv'], 'no file nowhere.csv'],
    ['a folder for a file', header + people, profile, ['--right', '/'], 'is not a file'],
    ['missing labels', header + people, profile, ['--labels', 'nowhere.csv'], 'no file nowhere.csv'],
    ['a missing model', header + people, profile, ['--model', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['a profile without an id', header + people, { columns: { forename: 'first' } }, [], 'lacks "id"'],
    ['an unknown option', header + people, profile, ['--quick'], '--quick'],
  ])('is said in one sentence, with code 2: %s', async (_title, content, using, more, message) => {
    const { code, out, err } = await linkFile(content, more, using);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/Hill|Smith|anna/);
  });

  it.each([
    ['a profile', '--profile'],
    ['a model', '--model'],
  ])('is %s that is not JSON', async (_title, option) => {
    const { code, err } = await linkFile(header + people, [option, file('bad.json', '{"id": "id",\n  oops')]);
    expect(code).toBe(2);
    expect(err).toContain('is not JSON');
  });

  it('is a model that is none', async () => {
    const { code, err } = await linkFile(header + people, ['--model', file('bad.json', '{"version": 3}')]);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be used')]);
  });

  it('is a folder that is a file', async () => {
    const args = ['--left', file('a.csv', header + people), '--profile', file('p.json', JSON.stringify(profile))];
    const { code, err } = await link([...args, '--out', file('taken', '')]);
    expect([code, err]).toEqual([2, expect.stringContaining('Nothing can be written')]);
  });

  it.each([
    ['lack a column', 'record_id_l,record_id_r\na0,b0\n', 'lack the column "decision"'],
    ['say something else', 'record_id_l,record_id_r,decision\na0,b0,maybe\n', 'on line 2'],
    ['name nobody', 'record_id_l,record_id_r,decision\na0,zz,same\n', 'decides about none'],
  ])('is decisions that %s', async (_title, decisions, message) => {
    const { code, err } = await linkFile(header + people, ['--decisions', file('decisions.csv', decisions)]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['lack a column', 'record,entity\na0,1\n', 'lack the column "record_id"'],
    ['name nobody', 'record_id,entity\nzz,1\n', 'labels none'],
    ['name somebody twice', 'record_id,entity\na0,1\na0,2\n', 'has another label already'],
    ['name a file that there is not', 'record_id,entity,source_dataset\na0,1,middle\n', 'neither left nor right'],
  ])('is labels that %s', async (_title, labels, message) => {
    const { code, err } = await linkFile(header + people, ['--labels', file('labels.csv', labels)]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
