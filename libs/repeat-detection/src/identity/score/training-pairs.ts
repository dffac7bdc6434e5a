import type { ComparisonField } from '../compare/comparison-field.js';
import type { PairComparer } from '../compare/pair-comparer.js';

/** Rarity is told apart in steps of this many bits: finer would make every pair a pattern of its own. */
const STEP = 0.5;

/**
 * Compared pairs to learn from, those that came out alike counted together: what is kept is not pairs but patterns, the
 * levels of each field with the rarity of what agrees, and how many pairs showed each.
 */
export class TrainingPairs {
  /** Patterns so far; pattern k's levels are `levels[k * fields.length]` onwards. */
  patterns = 0;
  levels: Uint8Array;
  rarity = new Float32Array(1024);
  rarityInHousehold = new Float32Array(1024);
  pairs = new Float64Array(1024);
  private readonly width: number;
  private table = new Int32Array(4096);

  constructor(private readonly comparer: PairComparer) {
    this.width = comparer.fields.length;
    this.levels = new Uint8Array(1024 * this.width);
  }

  get fields(): readonly ComparisonField[] {
    return this.comparer.fields;
  }

  add(left: number, right: number): void {
    const { comparer } = this;
    comparer.compare(left, right);
    const rarity = Math.round(comparer.rarity / STEP) * STEP;
    const inHousehold = Math.round(comparer.rarityInHousehold / STEP) * STEP;
    const pattern = this.find(rarity, inHousehold);
    this.pairs[pattern] = (this.pairs[pattern] as number) + 1;
  }

  private find(rarity: number, inHousehold: number): number {
    const mask = this.table.length - 1;
    for (let place = this.hash(rarity, inHousehold) & mask; ; place = (place + 1) & mask) {
      const known = (this.table[place] as number) - 1;
      if (known < 0) return this.keep(place, rarity, inHousehold);
      if (this.isPattern(known, rarity, inHousehold)) return known;
    }
  }

  private hash(rarity: number, inHousehold: number): number {
    let hash = Math.imul(rarity * 2 + 1024, 0x9e3779b1) ^ Math.imul(inHousehold * 2 + 1024, 0x85ebca6b);
    for (const level of this.comparer.levels) hash = Math.imul(hash ^ level, 0x01000193);
    return hash ^ (hash >>> 15);
  }

  private isPattern(known: number, rarity: number, inHousehold: number): boolean {
    if (this.rarity[known] !== rarity || this.rarityInHousehold[known] !== inHousehold) return false;
    const from = known * this.width;
    for (let field = 0; field < this.width; field += 1) {
      if (this.levels[from + field] !== this.comparer.levels[field]) return false;
    }
    return true;
  }

  private keep(place: number, rarity: number, inHousehold: number): number {
    const pattern = this.patterns;
    if (pattern === this.rarity.length) this.grow();
    this.levels.set(this.comparer.levels, pattern * this.width);
    this.rarity[pattern] = rarity;
    this.rarityInHousehold[pattern] = inHousehold;
    this.table[place] = pattern + 1;
    this.patterns += 1;
    if (this.patterns * 2 > this.table.length) this.tabulate();
    return pattern;
  }

  private grow(): void {
    const size = this.rarity.length * 2;
    this.levels = enlarged(this.levels, new Uint8Array(size * this.width));
    this.rarity = enlarged(this.rarity, new Float32Array(size));
    this.rarityInHousehold = enlarged(this.rarityInHousehold, new Float32Array(size));
    this.pairs = enlarged(this.pairs, new Float64Array(size));
  }

  /** The table anew, twice as large. */
  private tabulate(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2);
    const mask = this.table.length - 1;
    const levels = this.comparer.levels.slice();
    for (let pattern = 0; pattern < this.patterns; pattern += 1) {
      this.comparer.levels.set(this.levels.subarray(pattern * this.width, (pattern + 1) * this.width));
      let place = this.hash(this.rarity[pattern] as number, this.rarityInHousehold[pattern] as number) & mask;
      while (this.table[place] !== 0) place = (place + 1) & mask;
      this.table[place] = pattern + 1;
    }
    this.comparer.levels.set(levels);
  }
}

type Numbers = Uint8Array | Float32Array | Float64Array;

function enlarged<Kind extends Numbers>(from: Kind, to: Kind): Kind {
  to.set(from);
  return to;
}
