const EMPTY = 0;

/**
 * Finds the relation between two clusters: open addressing with linear probing, and deletion by moving later entries
 * back (Knuth, The Art of Computer Programming 3, 6.4 R), so that no tombstones pile up over millions of merges.
 * The ends of relation r are `ends[2r]` and `ends[2r + 1]`; take a relation out before changing its ends.
 */
export class RelationIndex {
  private readonly slots: Int32Array;
  /** A few bits of the hash, nought in an empty slot: most slots that do not fit are passed over without a look at the ends. */
  private readonly tags: Uint8Array;
  private mask: number;

  constructor(
    private readonly ends: Int32Array,
    most: number,
  ) {
    this.slots = new Int32Array(slotsFor(most));
    this.tags = new Uint8Array(this.slots.length);
    this.mask = this.slots.length - 1;
  }

  /** Room for so many relations, at most as many as at first. */
  clear(most: number): void {
    this.mask = slotsFor(most) - 1;
    this.tags.fill(EMPTY, 0, this.mask + 1);
  }

  /** The relation between the two clusters, or −1. */
  find(a: number, b: number): number {
    const slot = this.slotOf(a, b);
    return this.tags[slot] === EMPTY ? -1 : (this.slots[slot] as number);
  }

  add(relation: number): void {
    const a = this.ends[2 * relation] as number;
    const b = this.ends[2 * relation + 1] as number;
    const slot = this.slotOf(a, b);
    this.slots[slot] = relation;
    this.tags[slot] = tagOf(hashOf(a, b));
  }

  remove(relation: number): void {
    const { slots, tags, mask, ends } = this;
    let hole = this.slotOf(ends[2 * relation] as number, ends[2 * relation + 1] as number);
    for (let at = (hole + 1) & mask; tags[at] !== EMPTY; at = (at + 1) & mask) {
      const later = slots[at] as number;
      const home = hashOf(ends[2 * later] as number, ends[2 * later + 1] as number) & mask;
      if (((at - home) & mask) < ((at - hole) & mask)) continue;
      slots[hole] = later;
      tags[hole] = tags[at] as number;
      hole = at;
    }
    tags[hole] = EMPTY;
  }

  private slotOf(a: number, b: number): number {
    const { slots, tags, mask, ends } = this;
    const hash = hashOf(a, b);
    const tag = tagOf(hash);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = tags[slot];
      if (found === EMPTY) return slot;
      if (found !== tag) continue;
      const end = 2 * (slots[slot] as number);
      if ((ends[end] === a && ends[end + 1] === b) || (ends[end] === b && ends[end + 1] === a)) return slot;
    }
  }
}

/** The same for (a, b) and (b, a). */
function hashOf(a: number, b: number): number {
  const mixed = Math.imul(Math.min(a, b), 0x9e3779b1) ^ Math.imul(Math.max(a, b), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
}

const tagOf = (hash: number): number => (hash >>> 24) | 1;

/** The next power of two that leaves at least a third empty. */
const slotsFor = (relations: number): number => 2 ** Math.ceil(Math.log2(1.5 * relations + 2));
