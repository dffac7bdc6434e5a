import { readCsv, UserError } from '#libs/command-line';
import type { RecordNames } from '../writing/record-names.js';
import type { Truth } from './truth.js';

export interface Labels {
  readonly truth: Truth;
  /** Rows about a record that neither file has, or that could not be read. */
  readonly unused: number;
}

interface LabelPlaces {
  readonly id: number;
  readonly entity: number;
  /** -1 where the file does not say. */
  readonly source: number;
}

/**
 * Reads `record_id,entity[,source_dataset]`: two records of one entity are one person. Without a source a label is of the
 * records of that id in both files. Throws the user's errors.
 */
export async function readLabels(path: string, names: RecordNames): Promise<Labels> {
  const entityOf = new Int32Array(names.size).fill(-1);
  const entities = new Map<string, number>();
  let places: LabelPlaces = { id: -1, entity: -1, source: -1 };
  let unused = 0;
  const header = (columns: readonly string[]): boolean[] => {
    places = placesIn(columns, path);
    return columns.map((_, place) => Object.values(places).includes(place));
  };
  const row = (cells: readonly string[], line: number): void => {
    const records = names.find(cells[places.id]!, sideIn(cells, places.source, line, path));
    const entity = cells[places.entity]!;
    if (records.length === 0 || entity === '') unused += 1;
    if (entity === '') return;
    const number = entities.get(entity) ?? entities.size;
    for (const record of records) {
      if (entityOf[record] !== -1 && entityOf[record] !== number)
        throw new UserError(`Line ${line} of ${path} labels a record that has another label already.`);
      entities.set(entity, number);
      entityOf[record] = number;
    }
  };
  const sink = { header, row, unread: () => (unused += 1) };
  for await (const _ of readCsv(path, sink, { letters: { encoding: 'UTF-8', foreignLines: 0 } }));
  if (entities.size === 0) throw new UserError(`${path} labels none of the records.`);
  return { truth: { entityOf, leftSize: names.twoFiles ? names.leftSize : undefined }, unused };
}

function placesIn(columns: readonly string[], path: string): LabelPlaces {
  const place = (name: string): number => {
    const found = columns.indexOf(name);
    if (found >= 0) return found;
    throw new UserError(`The labels ${path} lack the column "${name}"; they need record_id and entity.`);
  };
  return { id: place('record_id'), entity: place('entity'), source: columns.indexOf('source_dataset') };
}

function sideIn(cells: readonly string[], place: number, line: number, path: string): 'left' | 'right' | undefined {
  const side = place < 0 ? '' : cells[place]!.toLowerCase();
  if (side === '' || side === 'left' || side === 'right') return side || undefined;
  throw new UserError(`The source_dataset on line ${line} of ${path} is neither left nor right.`);
}
