import type { PairComparer } from '../compare/pair-comparer.js';

/** Compared pairs to learn from: the levels of each, field by field, and the rarity of what agrees. */
export class TrainingPairs {
  count = 0;
  private readonly width: number;
  readonly levels: Uint8Array;
  readonly rarity: Float32Array;
  readonly rarityInHousehold: Float32Array;

  constructor(
    private readonly comparer: PairComparer,
    readonly most: number,
  ) {
    this.width = comparer.fields.length;
    this.levels = new Uint8Array(most * this.width);
    this.rarity = new Float32Array(most);
    this.rarityInHousehold = new Float32Array(most);
  }

  get fields() {
    return this.comparer.fields;
  }

  get isFull(): boolean {
    return this.count === this.most;
  }

  add(left: number, right: number): void {
    const { comparer, count } = this;
    comparer.compare(left, right);
    this.levels.set(comparer.levels, count * this.width);
    this.rarity[count] = comparer.rarity;
    this.rarityInHousehold[count] = comparer.rarityInHousehold;
    this.count += 1;
  }
}
