import { canonicalEntry, chainHash, LoggedAccess } from './access-entry.js';

/** A point of the chain: everything up to a position, in one hash. */
export interface ChainPoint {
  readonly position: number;
  readonly hash: Buffer;
}

export type ChainLink = LoggedAccess & ChainPoint;

/** The first position at which the log is not what was written. */
export interface ChainFault {
  readonly position: number;
  /** An entry was changed or exchanged; is gone; is one too many; or the chain was made anew. */
  readonly fault: 'changed' | 'missing' | 'added' | 'replaced';
}

export const chainStart: ChainPoint = { position: 0, hash: Buffer.alloc(32) };

/** Follows links in the order of their positions on from a point: to where they lead, or to the first fault. */
export function verifyLinks(from: ChainPoint, links: Iterable<ChainLink>, known?: ChainPoint): ChainPoint | ChainFault {
  let last = from;
  for (const link of links) {
    const position = last.position + 1;
    if (link.position > position) return { position, fault: 'missing' };
    if (link.position < position) return { position: link.position, fault: 'added' };
    if (!chainHash(last.hash, position, canonicalEntry(link)).equals(link.hash)) return { position, fault: 'changed' };
    if (position === known?.position && !link.hash.equals(known.hash)) return { position, fault: 'replaced' };
    last = { position, hash: link.hash };
  }
  return last;
}

/** Compares where the entries end with where the chain is known to have been, here and elsewhere. */
export function compareWithHead(last: ChainPoint, head: ChainPoint, known?: ChainPoint): ChainFault | undefined {
  const furthest = Math.max(head.position, known?.position ?? 0);
  if (last.position < furthest) return { position: last.position + 1, fault: 'missing' };
  if (!last.hash.equals(head.hash)) return { position: head.position, fault: 'replaced' };
  return undefined;
}

/** Entries that stand before the first position or behind the head were not written by us. */
export function compareExtent(first: number, last: number, head: ChainPoint): ChainFault | undefined {
  if (first < 1) return { position: first, fault: 'added' };
  return last > head.position ? { position: head.position + 1, fault: 'added' } : undefined;
}
