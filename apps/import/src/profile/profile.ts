import { readFile } from 'node:fs/promises';
import { UserError } from '#libs/command-line';
import { dateFormats, fields, type DateFormat, type Field } from './fields.js';

type ByField<Value> = Readonly<Partial<Record<Field, Value>>>;

/** Which columns tell what. */
export interface Profile {
  /** The column with the agency's own number of the person. */
  readonly id: string;
  readonly columns: ByField<string>;
  /** What holds for every row that says nothing itself. */
  readonly every: ByField<string>;
  /** What the agency's words mean. */
  readonly values: ByField<Readonly<Record<string, string>>>;
  readonly dateFormat: DateFormat;
}

export async function readProfile(path: string): Promise<Profile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UserError(`The profile ${path} cannot be read.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UserError(`The profile ${path} is not JSON.`);
  }
  return profileOf(value);
}

/** Checks what a profile says; keys that it does not know are passed over, but not fields. */
export function profileOf(value: unknown): Profile {
  if (!isObject(value)) throw new UserError('The profile must be an object: {"id": …, "columns": {…}}.');
  const { id, dateFormat = 'dd/MM/yyyy' } = value;
  if (!isText(id)) throw new UserError('The profile lacks "id", the name of the column with the number of the person.');
  const columns = texts(value, 'columns');
  if (Object.keys(columns).length === 0) throw new UserError('The profile’s "columns" name no field.');
  if (!dateFormats.includes(dateFormat as DateFormat))
    throw new UserError(`The profile’s "dateFormat" must be one of ${dateFormats.join(', ')}.`);
  return {
    ...{ id: id.trim(), columns, every: texts(value, 'every') },
    values: meanings(value['values'] ?? {}),
    dateFormat: dateFormat as DateFormat,
  };
}

function texts(profile: Readonly<Record<string, unknown>>, key: 'columns' | 'every'): ByField<string> {
  const given = profile[key] ?? {};
  if (!isObject(given)) throw new UserError(`The profile’s "${key}" must be an object of field and text.`);
  const said = Object.entries(given).filter(([, text]) => text !== null && text !== '');
  for (const [field, text] of said) {
    known(field, key);
    if (!isText(text)) throw new UserError(`The profile’s "${key}.${field}" must be a text.`);
  }
  return Object.fromEntries(said.map(([field, text]) => [field, (text as string).trim()]));
}

function meanings(given: unknown): Profile['values'] {
  if (!isObject(given)) throw new UserError('The profile’s "values" must be an object of fields.');
  for (const [field, words] of Object.entries(given)) {
    known(field, 'values');
    if (!isObject(words) || !Object.values(words).every((word) => typeof word === 'string'))
      throw new UserError(`The profile’s "values.${field}" must be an object of the agency’s word and ours.`);
  }
  return given;
}

function known(field: string, key: string): void {
  if (fields.includes(field as Field)) return;
  throw new UserError(
    `The profile’s "${key}" names "${field}", which is no field; the fields are ${fields.join(', ')}.`,
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
