import type { NameKind } from './name-kind.js';
import { variantsWithProbability } from './variants.js';

/**
 * Which of some names are forms of one another, by their places in the list of them: those of name k are
 * `others[starts[k]]` up to, not including, `others[starts[k + 1]]`, lowest first, each with its probability. Only typed
 * arrays, so that threads may share them.
 */
export interface VariantPairs {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
  readonly probabilities: Float32Array;
}

/** `names` are distinct and folded. Takes time by the number of names and of their known forms. */
export function variantPairs(kind: NameKind, names: readonly string[]): VariantPairs {
  const places = new Map(names.map((name, place) => [name, place]));
  const starts = new Uint32Array(names.length + 1);
  const found: { readonly other: number; readonly probability: number }[] = [];
  names.forEach((name, k) => {
    const forms = [...variantsWithProbability(kind, name)].flatMap(([form, probability]) => {
      const other = places.get(form);
      return other === undefined ? [] : [{ other, probability }];
    });
    found.push(...forms.sort((a, b) => a.other - b.other));
    starts[k + 1] = found.length;
  });
  return {
    starts,
    others: Uint32Array.from(found, ({ other }) => other),
    probabilities: Float32Array.from(found, ({ probability }) => probability),
  };
}

export const areVariants = (pairs: VariantPairs, left: number, right: number): boolean =>
  variantProbabilityOf(pairs, left, right) > 0;

/** As `variantProbability`, by place. For the inner loop: most names have no other form, and are done at one look. */
export function variantProbabilityOf(pairs: VariantPairs, left: number, right: number): number {
  const { starts, others } = pairs;
  let low = starts[left]!;
  const end = starts[left + 1]!;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (others[middle]! < right) low = middle + 1;
    else high = middle;
  }
  return low < end && others[low] === right ? pairs.probabilities[low]! : 0;
}
