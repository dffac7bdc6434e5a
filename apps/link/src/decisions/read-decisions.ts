import { readCsv, UserError } from '#libs/command-line';
import type { DecidedPairs } from '#libs/repeat-detection/engine';
import type { RecordNames } from '../writing/record-names.js';

/** What people decided about pairs, and where each decision stands in its file. */
export interface Decisions {
  readonly decided: DecidedPairs;
  /** Rows that somebody left open. */
  readonly unsure: number;
  /** Rows about a record that neither file has, or that could not be read. */
  readonly unused: number;
  /** The line on which two records, the lower first, were decided to be one person. */
  readonly lineOf: (left: number, right: number) => number;
}

interface DecisionPlaces {
  readonly left: number;
  readonly right: number;
  readonly decision: number;
}

/**
 * Reads `record_id_l,record_id_r,decision`, where a decision is same, different or unsure. Of two files the first id is of
 * the left one and the second of the right, as in pairs.csv. Throws the user's errors.
 */
export async function readDecisions(path: string, names: RecordNames): Promise<Decisions> {
  const same = new Columns();
  const different = new Columns();
  const lines = new Map<string, number>();
  let places: DecisionPlaces = { left: -1, right: -1, decision: -1 };
  let [unsure, unused] = [0, 0];
  const header = (columns: readonly string[]): boolean[] => {
    places = placesIn(columns, path);
    return columns.map((_, place) => Object.values(places).includes(place));
  };
  const row = (cells: readonly string[], line: number): void => {
    const decision = cells[places.decision]!.trim().toLowerCase();
    if (!isDecision(decision))
      throw new UserError(`The decision on line ${line} of ${path} is none of ${words.join(', ')}.`);
    const [left] = names.find(cells[places.left]!, names.twoFiles ? 'left' : undefined);
    const [right] = names.find(cells[places.right]!, names.twoFiles ? 'right' : undefined);
    if (left === undefined || right === undefined || left === right) unused += 1;
    else if (decision === 'unsure') unsure += 1;
    else if (decision === 'different') different.add(left, right);
    else {
      same.add(left, right);
      lines.set(nameOf(left, right), line);
    }
  };
  const sink = { header, row, unread: () => (unused += 1) };
  for await (const _ of readCsv(path, sink, { letters: { encoding: 'UTF-8', foreignLines: 0 } }));
  if (same.size + different.size === 0) throw new UserError(`${path} decides about none of the records.`);
  const lineOf = (left: number, right: number): number => lines.get(nameOf(left, right)) ?? 0;
  return { decided: { same: same.pairs(), different: different.pairs() }, unsure, unused, lineOf };
}

const words = ['same', 'different', 'unsure'] as const;
const isDecision = (text: string): text is (typeof words)[number] => words.some((word) => word === text);
const nameOf = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;

/** The lower record number first. */
class Columns {
  private readonly left: number[] = [];
  private readonly right: number[] = [];

  get size(): number {
    return this.left.length;
  }

  add(one: number, other: number): void {
    this.left.push(Math.min(one, other));
    this.right.push(Math.max(one, other));
  }

  pairs() {
    return { left: Int32Array.from(this.left), right: Int32Array.from(this.right) };
  }
}

function placesIn(columns: readonly string[], path: string): DecisionPlaces {
  const place = (name: string): number => {
    const found = columns.indexOf(name);
    if (found >= 0) return found;
    throw new UserError(`The decisions ${path} lack the column "${name}"; they need ${needed.join(', ')}.`);
  };
  return { left: place(needed[0]), right: place(needed[1]), decision: place(needed[2]) };
}

const needed = ['record_id_l', 'record_id_r', 'decision'] as const;
