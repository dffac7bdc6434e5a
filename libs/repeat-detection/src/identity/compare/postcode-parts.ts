import { forThreads } from '../encode/for-threads.js';
import { textOf, type TextPool } from '../encode/text-pool.js';

/**
 * For each text that is written as a British postcode, run together, the numbers of its sector, district and area; 0
 * for any other text. Sector `al108`, district `al10`, area `al`.
 */
export interface PostcodeParts {
  readonly sector: Int32Array;
  readonly district: Int32Array;
  readonly area: Int32Array;
}

const BRITISH = /^([a-z]{1,2})\d[a-z\d]?\d[a-z]{2}$/;

export function postcodeParts(pool: TextPool, postcodes: Int32Array): PostcodeParts {
  const texts = pool.offsets.length - 1;
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  };
  const column = (): Int32Array => forThreads(Int32Array, texts);
  const parts = { sector: column(), district: column(), area: column() };
  for (const postcode of postcodes) {
    if (postcode === 0 || parts.area[postcode] !== 0) continue;
    const text = textOf(pool, postcode);
    const area = BRITISH.exec(text)?.[1];
    if (area === undefined) continue;
    parts.area[postcode] = numberOf(area);
    parts.district[postcode] = numberOf(`${text.slice(0, -3)} `);
    parts.sector[postcode] = numberOf(text.slice(0, -2));
  }
  return parts;
}
