import { UserError } from '#libs/command-line';
import type { Field } from './fields.js';
import type { Profile } from './profile.js';

/** What a row says: the text of a field in the words of the profile; empty where it says nothing. */
export interface Saying {
  readonly id: string;
  readonly of: (field: Field) => string;
}

/** Finds the profile's columns in a header; the first that is not there, or is there twice, is the user's error. */
export function sayingBy(
  profile: Profile,
  header: readonly string[],
  path: string,
): (cells: readonly string[]) => Saying {
  const place = (what: string, column: string): number => {
    const places = header.flatMap((name, at) => (name === column ? [at] : []));
    if (places.length === 1) return places[0] as number;
    const why = places.length === 0 ? 'has no such column' : 'has several of that name';
    const names = header.map((name) => `"${name.slice(0, 60)}"`).slice(0, 60);
    throw new UserError(
      `The profile takes ${what} from the column "${column}", but ${path} ${why}: it has ${names.join(', ')}.`,
    );
  };
  const id = place('the id', profile.id);
  const places = new Map(Object.entries(profile.columns).map(([field, column]) => [field, place(field, column)]));
  return (cells) => ({
    id: (cells[id] ?? '').trim(),
    of: (field) => {
      const at = places.get(field);
      const said = (at === undefined ? '' : (cells[at] ?? '').trim()) || (profile.every[field] ?? '');
      return profile.values[field]?.[said] ?? said;
    },
  });
}
