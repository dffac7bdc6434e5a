import { createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { errorRates, stressed } from './error-rates.js';
import type { Person } from './person.js';
import { peopleOfManyStreets } from './population.js';
import { Random } from './random.js';
import { shuffled } from './shuffle.js';
import { columns, sightingsOf, writeDown } from './sighting.js';

export interface Order {
  readonly records: number;
  readonly seed: number;
  /** All error rates so many times over; 1 as the table has them. */
  readonly stress?: number;
}

export interface GeneratedRecord {
  readonly cells: readonly string[];
  readonly person: Person;
}

/** Records of many people, those of one person far apart. */
export function* generateRecords({ records, seed, stress = 1 }: Order): Generator<GeneratedRecord> {
  yield* shuffled(new Random(seed + 1), inOrder({ records, seed, stress }), HELD);
}

const HELD = 50_000;

function* inOrder({ records, seed, stress }: Required<Order>): Generator<GeneratedRecord> {
  const random = new Random(seed);
  const rates = { victim: stressed(errorRates.victim, stress), suspect: stressed(errorRates.suspect, stress) };
  let left = records;
  for (const person of peopleOfManyStreets(random)) {
    for (let count = sightingsOf(random, person); count > 0 && left > 0; count -= 1, left -= 1)
      yield { cells: writeDown(random, person, rates[person.role]), person };
    if (left === 0) return;
  }
}

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);

/** Writes people.csv, labels.csv (whose record each is) and families.csv (who lives with whom, and twins) in a folder. */
export async function writePeople(folder: string, order: Order): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const people = new LineFile(join(folder, 'people.csv'), columns.join(','));
  const labels = new LineFile(join(folder, 'labels.csv'), 'record_id,entity');
  const families = new LineFile(join(folder, 'families.csv'), 'record_id,household,twin');
  let number = 0;
  for (const { cells, person } of generateRecords(order)) {
    const id = `r${(number += 1)}`;
    await people.add(`${id},${cells.map(quoted).join(',')}`);
    await labels.add(`${id},${person.entity}`);
    await families.add(`${id},${person.household},${person.twin ?? ''}`);
  }
  await Promise.all([people.end(), labels.end(), families.end()]);
}

/** Lines gathered to larger pieces before they are written; waits when the disk is slower than the people come. */
class LineFile {
  readonly #stream;
  #piece: string;
  constructor(path: string, heading: string) {
    this.#stream = createWriteStream(path);
    this.#piece = `${heading}\n`;
  }

  async add(line: string): Promise<void> {
    this.#piece += `${line}\n`;
    if (this.#piece.length < PIECE) return;
    const full = !this.#stream.write(this.#piece);
    this.#piece = '';
    if (full) await once(this.#stream, 'drain');
  }

  async end(): Promise<void> {
    this.#stream.end(this.#piece);
    await once(this.#stream, 'finish');
  }
}

const PIECE = 1 << 18;
