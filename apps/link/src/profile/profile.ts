import { readFile } from 'node:fs/promises';
import { UserError } from '#libs/command-line';
import { readDateFormat, recordFields, type DateFormat, type RecordField } from '#libs/repeat-detection/engine';

/** Which of two linked files; a file to be deduplicated is the left one. */
export type Side = 'left' | 'right';

/** A column's name, in either file. */
export interface Column {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/** Which columns tell what: the same for two files, or given for each. */
export interface Profile {
  readonly id: Column;
  readonly columns: Partial<Readonly<Record<RecordField, Column>>>;
  readonly dateFormat: DateFormat | undefined;
  /** Each file holds nobody twice; undefined where nobody said. */
  readonly oneToOne: boolean | undefined;
}

export async function readProfile(path: string): Promise<Profile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`The profile ${path} cannot be read.`);
  });
  return profileOf(parsed(text, path));
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const where = error instanceof Error ? / at position \d+( \(line \d+ column \d+\))?/.exec(error.message)?.[0] : '';
    throw new UserError(`The profile ${path} is not JSON${where ? `: it goes wrong${where}` : ''}.`);
  }
}

/** Checks what a profile says; keys that it does not know are passed over. */
export function profileOf(value: unknown): Profile {
  if (!isObject(value)) throw new UserError('The profile must be an object: {"id": …, "columns": {…}}.');
  const { id, columns, dateFormat, oneToOne } = value;
  if (!isObject(columns)) throw new UserError('The profile lacks "columns", an object of field and column.');
  const idColumn = columnOf(id, '"id"');
  if (!idColumn) throw new UserError('The profile lacks "id", the name of the column that holds each record’s id.');
  const found = recordFields.flatMap((field) => {
    const column = columnOf(columns[field], `"columns.${field}"`);
    return column ? [[field, column] as const] : [];
  });
  if (found.length === 0)
    throw new UserError(`The profile’s "columns" name none of the fields ${recordFields.join(', ')}.`);
  return {
    id: idColumn,
    columns: Object.fromEntries(found),
    dateFormat: formatOf(dateFormat),
    oneToOne: oneToOneOf(oneToOne),
  };
}

function columnOf(value: unknown, key: string): Column | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return { left: value.trim(), right: value.trim() };
  if (isObject(value) && isNameOrNothing(value['left']) && isNameOrNothing(value['right'])) {
    const [left, right] = [value['left']?.trim() || undefined, value['right']?.trim() || undefined];
    return left === undefined && right === undefined ? undefined : { left, right };
  }
  throw new UserError(`The profile’s ${key} must be a column’s name, {"left": …, "right": …}, or null.`);
}

const isNameOrNothing = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || typeof value === 'string';

function formatOf(value: unknown): DateFormat | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const format = typeof value === 'string' ? readDateFormat(value) : undefined;
  if (format) return format;
  throw new UserError('The profile’s "dateFormat" must be like yyyy-MM-dd, dd/MM/yyyy or yyyyMMdd, or null.');
}

function oneToOneOf(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  throw new UserError('The profile’s "oneToOne" must be true, false or null.');
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
