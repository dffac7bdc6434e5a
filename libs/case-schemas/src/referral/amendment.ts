/** One value that was put right: where it stands, and what it was and is; left out where there was, or is, none. */
export interface ValueChange {
  /** Such as `person.names[0].family`. */
  readonly field: string;
  readonly before?: string | number | boolean;
  readonly after?: string | number | boolean;
}

type Json = unknown;

/**
 * Every value that differs between what was told and what is told now, in the order of their places. Both are kept whole
 * elsewhere; this is for people, who want to see what has changed and not to compare two pages.
 */
export function changesBetween(before: Json, after: Json): ValueChange[] {
  const [old, now] = [valuesOf(before, ''), valuesOf(after, '')];
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)];
    return was === is
      ? []
      : [{ field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

type Value = string | number | boolean;

function valuesOf(json: Json, place: string): Map<string, Value> {
  if (isValue(json)) return new Map([[place, json]]);
  if (typeof json !== 'object' || json === null) return new Map();
  const parts = Array.isArray(json)
    ? json.map((part: Json, index): [string, Json] => [`${place}[${index}]`, part])
    : Object.entries(json).map(([name, part]): [string, Json] => [place === '' ? name : `${place}.${name}`, part]);
  return new Map(parts.flatMap(([at, part]) => [...valuesOf(part, at)]));
}

const isValue = (json: Json): json is Value =>
  typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean';
