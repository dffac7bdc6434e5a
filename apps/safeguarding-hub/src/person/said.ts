import type { Agency, Person } from '#libs/case-schemas';

/** What an agency's record said from a moment on. */
export interface RecordVersion {
  readonly recordId: string;
  readonly agency: Agency;
  readonly details: Person;
  readonly toldAt: Date;
}

/** Something that records say of a person, with who said so and when. */
export interface SaidBy {
  readonly agencies: Agency[];
  /** When it was told first of all, and last. */
  readonly firstTold: string;
  readonly lastTold: string;
  /** Whether a record says so still; if not, its agency has said something else since. */
  readonly stillSaid: boolean;
}

/** Each thing once, the latest told first: a name or a home may come from several agencies, and may have been left behind. */
export function said<Thing extends object>(
  versions: readonly RecordVersion[],
  of: (details: Person) => readonly Thing[],
): (Thing & SaidBy)[] {
  const last = new Map<string, number>();
  for (const { recordId, toldAt } of versions) last.set(recordId, Math.max(last.get(recordId) ?? 0, toldAt.getTime()));
  const found = new Map<string, { thing: Thing; versions: RecordVersion[] }>();
  for (const version of versions) {
    for (const thing of of(version.details)) {
      const key = JSON.stringify(thing);
      const known = found.get(key) ?? { thing, versions: [] };
      known.versions.push(version);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ thing, versions: those }) => ({ ...thing, ...saidBy(those, last) }))
    .sort((one, other) => other.lastTold.localeCompare(one.lastTold));
}

function saidBy(versions: readonly RecordVersion[], last: ReadonlyMap<string, number>): SaidBy {
  const times = versions.map(({ toldAt }) => toldAt.toISOString()).sort();
  return {
    agencies: [...new Set(versions.map(({ agency }) => agency))].sort(),
    firstTold: times[0] ?? '',
    lastTold: times.at(-1) ?? '',
    stillSaid: versions.some(({ recordId, toldAt }) => last.get(recordId) === toldAt.getTime()),
  };
}
