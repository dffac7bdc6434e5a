import { forenameClasses, forenameVariants } from './forename-variants.data.js';
import type { NameKind } from './name-kind.js';
import { nicknameLines } from './nicknames.data.js';
import { romanisations } from './romanisations.data.js';
import { surnameClasses } from './surname-variants.data.js';

/** Lines of names, each name a variant of every other of its line, or each but the first a variant of the first. */
export interface FormSource {
  readonly lines: string;
  readonly related: 'all' | 'to-the-first';
}

const sources: Readonly<Record<NameKind, readonly FormSource[]>> = {
  forename: [
    { lines: forenameClasses, related: 'all' },
    { lines: forenameVariants, related: 'to-the-first' },
    { lines: nicknameLines, related: 'to-the-first' },
    { lines: romanisations, related: 'all' },
  ],
  surname: [
    { lines: surnameClasses, related: 'all' },
    { lines: romanisations, related: 'all' },
  ],
};

type Variants = Map<string, Map<string, number>>;
const known: Partial<Record<NameKind, Variants>> = {};
const none: ReadonlyMap<string, number> = new Map();

/**
 * How probable it is that somebody who bears one of two folded names, and goes by another form of it, goes by this one:
 * the greater of both directions, 0 where neither is a form of the other, and for a name and itself. The sources name no
 * rates, so each of a name's forms is as probable as the others: a fourth for each of four.
 */
export const variantProbability = (kind: NameKind, left: string, right: string): number =>
  variantsWithProbability(kind, left).get(right) ?? 0;

/** The other forms of a folded name, by the alphabet. None for most names. */
export const variantsOf = (kind: NameKind, name: string): readonly string[] =>
  [...variantsWithProbability(kind, name).keys()].sort();

export const variantsWithProbability = (kind: NameKind, name: string): ReadonlyMap<string, number> =>
  (known[kind] ??= variantsIn(sources[kind])).get(name) ?? none;

/** The forms of each name of some lists, each with its probability. */
export function variantsIn(from: readonly FormSource[]): Variants {
  const variants: Variants = new Map();
  for (const { lines, related } of from)
    for (const line of lines.trim().split('\n')) {
      const names = [...new Set(line.split(' '))];
      const heads = related === 'all' ? names : names.slice(0, 1);
      for (const head of heads) for (const name of names) relate(variants, head, name, 1 / (names.length - 1));
    }
  return variants;
}

/** Both ways, at the greatest probability that any line gives. */
function relate(variants: Variants, head: string, name: string, probability: number): void {
  if (head === name) return;
  for (const [from, to] of [
    [head, name],
    [name, head],
  ] as const) {
    const others = variants.get(from) ?? new Map<string, number>();
    others.set(to, Math.max(probability, others.get(to) ?? 0));
    variants.set(from, others);
  }
}
