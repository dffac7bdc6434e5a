import { readFileSync } from 'node:fs';
import { Database } from '../recipe/database.js';
import type { LinkageFiles } from '../running/linked.js';
import { readOutput } from '../running/linkage-output.js';
import { fairnessTable, type FairnessTable } from './fairness-table.js';
import type { WrittenPerson } from './groups.js';

type Columns = Readonly<Record<string, string | null | undefined>>;

/** The fairness of what a linkage wrote to a folder; with the files that it was made from. */
export async function measureFairness(files: LinkageFiles, folder: string): Promise<FairnessTable> {
  const output = await readOutput({ folder, labels: files.labels, linking: files.right !== undefined });
  const people = await readPeople(files);
  if (people.length !== output.records) throw new Error('the files and their labels do not hold the same records');
  return fairnessTable(output, people);
}

/** In the order in which `readOutput` numbers them: the left file first, each by its ids. */
async function readPeople({ left, right, profile }: LinkageFiles): Promise<WrittenPerson[]> {
  const { columns } = JSON.parse(readFileSync(profile, 'utf8')) as { readonly columns: Columns };
  const database = await Database.open(2);
  const files = [left, ...(right === undefined ? [] : [right])];
  const selects = files.map(
    (path, side) => `SELECT ${side} AS side, record_id, ${selected(columns)}
    FROM read_csv('${path}', all_varchar = true, header = true)`,
  );
  const rows = await database.rows(
    `SELECT forename, surname, sex, birth FROM (${selects.join(' UNION ALL ')}) ORDER BY side, record_id`,
  );
  return rows.map(([forename, surname, sex, birth]) => ({
    forename: text(forename),
    surname: text(surname),
    sex: text(sex),
    hasBirthDate: birth === true,
  }));
}

function selected({ forename, surname, fullName, sex, dateOfBirth, birthDay, birthMonth, birthYear }: Columns): string {
  const column = (name: string | null | undefined): string => (name ? `"${name}"` : "''");
  const parts = [birthDay, birthMonth, birthYear].map((part) => `coalesce(${column(part)}, '') <> ''`);
  const birth = dateOfBirth ? `length(coalesce("${dateOfBirth}", '')) >= 8` : parts.join(' AND ');
  return `${column(forename ?? fullName)} AS forename, ${column(surname)} AS surname, ${column(sex)} AS sex, ${birth} AS birth`;
}

const text = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
