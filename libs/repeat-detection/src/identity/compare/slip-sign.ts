import type { TextPool } from '../encode/text-pool.js';
import { lengthOf } from './text-likeness.js';

export interface SignPlan {
  /** Letters at the beginning, and at the end, that the sign is of. */
  readonly head: number;
  readonly tail: number;
  /** A text begins with its kind, which ends with this letter; the head begins after it. */
  readonly kindBefore?: string;
}

export type SlipSigns = (text: number) => number;

const PART = 12;
const TAIL = (1 << PART) - 1;
const HEAD = TAIL << PART;
const MOST_KINDS = 127;

/**
 * A number for each text, so that most texts can be told apart without a look at their letters. One slip is in two
 * neighbouring letters at most: of two texts longer than head and tail together it leaves one of both as it was. The
 * sign holds a few bits of each, and the kind's number, from 1; 0 is the sign of a text that is too short for one.
 */
export function slipSigns(pool: TextPool, { head, tail, kindBefore }: SignPlan): SlipSigns {
  const { codes, offsets } = pool;
  const kinds = new Map<number, number>();
  return (text) => {
    const from = offsets[text] as number;
    const end = offsets[text + 1] as number;
    const body = kindBefore === undefined ? from : after(kindBefore.charCodeAt(0), pool, text);
    if (end - body <= head + tail) return 0;
    const named = hash(codes, from, body);
    const kind = kinds.get(named) ?? kinds.size + 1;
    if (kind > MOST_KINDS) return 0;
    kinds.set(named, kind);
    return (
      (kind << (2 * PART)) |
      ((hash(codes, body, body + head) >>> (32 - PART)) << PART) |
      (hash(codes, end - tail, end) >>> (32 - PART))
    );
  };
}

/** Whether two texts may be of one kind and one slip apart, by their signs; always where one has none. */
export function mayBeOneSlip(sign: number, other: number): boolean {
  const difference = sign ^ other;
  return (difference & HEAD) === 0 || (difference & TAIL) === 0 || sign === 0 || other === 0;
}

/** Whether two texts, both of which have a sign, are of one kind. */
export const areOfOneSort = (sign: number, other: number): boolean => (sign ^ other) >> (2 * PART) === 0;

function after(letter: number, pool: TextPool, text: number): number {
  const from = pool.offsets[text] as number;
  const place = pool.codes.subarray(from, from + lengthOf(pool, text)).indexOf(letter);
  return from + place + 1;
}

/** FNV-1a with a last mixing, so that its upper bits tell as much as the lower ones. */
function hash(codes: Uint16Array, from: number, to: number): number {
  let mixed = 0x811c9dc5;
  for (let at = from; at < to; at += 1) mixed = Math.imul(mixed ^ (codes[at] as number), 0x01000193);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}
