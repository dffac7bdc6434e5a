import { UserError } from '#libs/command-line';
import { noPlaces, recordFields, type FieldPlaces, type RecordField } from '#libs/repeat-detection/engine';
import type { Profile, Side } from './profile.js';

/** At which place of a file's rows the profile's columns stand. */
export interface ProfilePlaces {
  readonly id: number;
  readonly fields: FieldPlaces;
  /** By place, whether anything is read from it. */
  readonly wanted: readonly boolean[];
}

/** Finds the profile's columns in a file's header; the first that is not there is the user's error. */
export function placesOf({ id, columns }: Profile, side: Side, header: readonly string[], path: string): ProfilePlaces {
  const find = (key: string, column: string): number => {
    const places = header.flatMap((name, place) => (name === column ? [place] : []));
    if (places.length === 1) return places[0]!;
    const what = places.length === 0 ? 'has no such column' : 'has several of that name';
    const names = header.map((name) => `"${name.slice(0, 60)}"`).slice(0, 60);
    throw new UserError(
      `The profile takes ${key} from the column "${column}", but ${path} ${what}: it has ${names.join(', ')}.`,
    );
  };
  if (id[side] === undefined) throw new UserError(`The profile’s "id" names no column for the ${side} file.`);
  const idPlace = find('the id', id[side]);
  const found = recordFields.flatMap((field): [RecordField, number][] => {
    const column = columns[field]?.[side];
    return column === undefined ? [] : [[field, find(field, column)]];
  });
  const used = new Set([idPlace, ...found.map(([, place]) => place)]);
  return {
    id: idPlace,
    fields: { ...noPlaces, ...Object.fromEntries(found) },
    wanted: header.map((_, place) => used.has(place)),
  };
}
