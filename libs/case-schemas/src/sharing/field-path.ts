/** A property of something nested, as `person.addresses.postcode`: a list is passed through without its places. */
export type FieldPath = string;

/** Whether a path is, or lies beneath, another. */
export const isWithinPath = (path: FieldPath, outer: FieldPath): boolean =>
  path === outer || path.startsWith(`${outer}.`);

/** What of a value lies on these paths or beneath them; everything that no path leads to is left out. */
export function pick<T extends object>(value: T, paths: readonly FieldPath[]): Partial<T> {
  return picked(value, paths, '') as Partial<T>;
}

function picked(value: unknown, paths: readonly FieldPath[], at: FieldPath): unknown {
  if (paths.includes(at)) return value;
  if (Array.isArray(value)) return value.map((each) => picked(each, paths, at));
  if (!isObject(value)) return undefined;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const leadsOn = paths.some((wanted) => isWithinPath(wanted, path));
    return leadsOn && inner !== undefined ? [[name, picked(inner, paths, path)] as const] : [];
  });
  return kept.length > 0 || at === '' ? Object.fromEntries(kept.filter(([, inner]) => inner !== undefined)) : undefined;
}

/** The paths of all that a value says, each once, in the order of the alphabet. What is empty says nothing. */
export function pathsIn(value: unknown, at: FieldPath = ''): FieldPath[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return unique(value.flatMap((each) => pathsIn(each, at)));
  if (!isObject(value)) return [at];
  return unique(
    Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, at === '' ? name : `${at}.${name}`)),
  ).sort();
}

const unique = (paths: FieldPath[]): FieldPath[] => [...new Set(paths)];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
