import { forThreads } from '../encode/for-threads.js';
import { textOf, type TextPool } from '../encode/text-pool.js';
import type { NameKind } from '../text/name-kind.js';
import { areVariants, variantPairs, type VariantPairs } from '../text/variant-pairs.js';

/** Which names of a column are forms of one another, by their texts' numbers. */
export interface NameForms {
  /** The place of each text among the names, from 1; 0 for a text that has no other form in the column. */
  readonly place: Int32Array;
  readonly pairs: VariantPairs;
}

export function nameForms(kind: NameKind, pool: TextPool, column: Int32Array): NameForms {
  const texts = distinct(column, pool.offsets.length - 1);
  const pairs = variantPairs(
    kind,
    texts.map((text) => textOf(pool, text)),
  );
  const place = forThreads(Int32Array, pool.offsets.length);
  texts.forEach((text, name) => {
    const hasForms = pairs.starts[name] !== pairs.starts[name + 1];
    place[text] = hasForms ? name + 1 : 0;
  });
  return { place, pairs };
}

export function areForms({ place, pairs }: NameForms, left: number, right: number): boolean {
  const [name, other] = [place[left] as number, place[right] as number];
  return name !== 0 && other !== 0 && areVariants(pairs, name - 1, other - 1);
}

function distinct(column: Int32Array, texts: number): number[] {
  const seen = new Uint8Array(texts);
  const found: number[] = [];
  for (const text of column) {
    if (text === 0 || seen[text] === 1) continue;
    seen[text] = 1;
    found.push(text);
  }
  return found;
}
