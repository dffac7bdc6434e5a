import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, type Random } from './random.js';

export type NameSex = 'F' | 'M';

/** Where a family's names come from: `GB`, or a code of `names/origins.csv` (`AF` is West and East Africa). */
export type Origin = 'GB' | 'IN' | 'PK' | 'BD' | 'AF' | 'PL' | 'RO' | 'IE' | 'IT' | 'PT' | 'TR' | 'HU';

/** Draws a value as often as it occurs among real people. */
export type Draw = (random: Random) => string;

export interface NameTables {
  forename(origin: Origin, sex: NameSex, yearOfBirth: number): Draw;
  surname(origin: Origin): Draw;
  nicknames: ReadonlyMap<string, readonly string[]>;
  forenameVariants: ReadonlyMap<string, readonly string[]>;
  surnameVariants: ReadonlyMap<string, readonly string[]>;
  postcodes: readonly { postcode: string; town: string; inside: boolean }[];
  outcodes: readonly { outcode: string; town: string }[];
}

let tables: NameTables | undefined;

/** The tables in `names/`, read once: they are part of the program. */
export function nameTables(): NameTables {
  tables ??= readTables(namesFolder());
  return tables;
}

/** Beside this file, or, when this file was built into `dist/`, in the source beside `dist/`. */
function namesFolder(): string {
  const here = join(import.meta.dirname, 'names');
  return existsSync(here) ? here : join(import.meta.dirname, '../../../../deploy/local/county/names');
}

function readTables(folder: string): NameTables {
  const rows = (file: string): string[][] => csv(join(folder, `${file}.csv`));
  const forenames = drawsBy(rows('forenames'), ([decade, sex, name, weight]) => [`GB ${sex} ${decade}`, name, weight]);
  const others = drawsBy(rows('origins'), ([origin, kind, name, weight]) => [`${origin} ${kind}`, name, weight]);
  const surnames = drawsBy(rows('surnames'), ([name, weight]) => ['GB surname', name, weight]);
  return {
    forename: (origin, sex, year) =>
      known(origin === 'GB' ? forenames : others, origin === 'GB' ? `GB ${sex} ${decadeOf(year)}` : `${origin} ${sex}`),
    surname: (origin) => known(origin === 'GB' ? surnames : others, `${origin} surname`),
    nicknames: lists(rows('nicknames')),
    forenameVariants: lists(rows('forename-variants')),
    surnameVariants: lists(rows('surname-variants')),
    postcodes: rows('postcodes').map(([postcode = '', town = '', area]) => ({
      postcode,
      town,
      inside: area === 'inside',
    })),
    outcodes: rows('outcodes').map(([outcode = '', town = '']) => ({ outcode, town })),
  };
}

const decadeOf = (year: number): number => Math.min(2020, Math.max(1930, Math.floor(year / 10) * 10));

function known(draws: ReadonlyMap<string, Draw>, key: string): Draw {
  const draw = draws.get(key);
  if (!draw) throw new Error(`no names for ${key}`);
  return draw;
}

/** The files hold no quotes and no commas inside a value. */
function csv(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => line.split(','));
}

const lists = (rows: string[][]): Map<string, string[]> =>
  new Map(rows.map(([name = '', others = '']) => [name, others.split(' ')]));

type Entry = (row: string[]) => (string | undefined)[];

function drawsBy(rows: string[][], entry: Entry): Map<string, Draw> {
  const groups = new Map<string, { names: string[]; upTo: number[]; total: number }>();
  for (const row of rows) {
    const [key = '', name = '', weight] = entry(row);
    const group = groups.get(key) ?? { names: [], upTo: [], total: 0 };
    group.total += Number(weight);
    group.names.push(name);
    group.upTo.push(group.total);
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, { names, upTo, total }]) => [key, drawFrom(names, upTo, total)]));
}

const drawFrom =
  (names: string[], upTo: number[], total: number): Draw =>
  (random) => {
    const draw = random.next() * total;
    return at(names, firstAbove(upTo, draw));
  };

function firstAbove(upTo: number[], draw: number): number {
  let [low, high] = [0, upTo.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(upTo, middle) > draw) high = middle;
    else low = middle + 1;
  }
  return low;
}
