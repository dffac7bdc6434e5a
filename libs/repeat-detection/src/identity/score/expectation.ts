import { relations, type LatentClasses, type Relation } from './latent-classes.js';
import type { TrainingPairs } from './training-pairs.js';

/** How often each level is expected in each relation, and how many pairs in all. */
export type Counts = Record<Relation, Float64Array[]> & { readonly totals: Record<Relation, number> };

/** A pattern with less than this of a relation adds nothing that could be seen. */
const NOTHING = 1e-9;

/**
 * The expectation step over the same pairs time and again. Levels of all fields lie in one table, the patterns' places in
 * it are worked out once, and the loop below touches nothing but numbers.
 */
export class Expectation {
  /** Where each field's levels begin in the table. */
  private readonly begins: number[] = [];
  private readonly size: number;
  /** The place of each pattern's level in the table, field by field. */
  private readonly places: Uint16Array;

  constructor(
    private readonly training: TrainingPairs,
    /** How many pairs each of these stands for. */
    private readonly each: number,
  ) {
    const { fields, levels, patterns } = training;
    this.size = fields.reduce((sum, field) => {
      this.begins.push(sum);
      return sum + field.levels.length;
    }, 0);
    this.places = new Uint16Array(patterns * fields.length);
    for (let at = 0; at < this.places.length; at += 1) {
      this.places[at] = (levels[at] as number) + (this.begins[at % fields.length] as number);
    }
  }

  of(classes: LatentClasses): Counts {
    const { places, training, each } = this;
    const { patterns, pairs, rarity, rarityInHousehold } = training;
    const width = training.fields.length;
    const bits = this.table((relation) => this.flat(classes.levels[relation].map((table) => table.map(Math.log2))));
    const counts = this.table(() => new Float64Array(this.size));
    const priors = this.table((relation) => Math.log2(classes.prior[relation]));
    const totals: Record<Relation, number> = { person: 0, household: 0, strangers: 0 };
    for (let pattern = 0; pattern < patterns; pattern += 1) {
      const [from, to] = [pattern * width, (pattern + 1) * width];
      let one = priors.person;
      let kin = priors.household - (rarityInHousehold[pattern] as number);
      let chance = priors.strangers - (rarity[pattern] as number);
      for (let at = from; at < to; at += 1) {
        const place = places[at] as number;
        one += bits.person[place] as number;
        kin += bits.household[place] as number;
        chance += bits.strangers[place] as number;
      }
      const highest = Math.max(one, kin, chance);
      const [likeOne, likeKin, likeChance] = [2 ** (one - highest), 2 ** (kin - highest), 2 ** (chance - highest)];
      const count = ((pairs[pattern] as number) * each) / (likeOne + likeKin + likeChance);
      totals.person += this.add(counts.person, from, to, likeOne * count);
      totals.household += this.add(counts.household, from, to, likeKin * count);
      totals.strangers += this.add(counts.strangers, from, to, likeChance * count);
    }
    return { ...this.table((relation) => this.byField(counts[relation])), totals };
  }

  private add(counts: Float64Array, from: number, to: number, share: number): number {
    if (share < NOTHING) return share;
    for (let at = from; at < to; at += 1) counts[this.places[at] as number]! += share;
    return share;
  }

  private table<Kind>(make: (relation: Relation) => Kind): Record<Relation, Kind> {
    return Object.fromEntries(relations.map((relation) => [relation, make(relation)])) as Record<Relation, Kind>;
  }

  private flat(tables: readonly Float64Array[]): Float64Array {
    const all = new Float64Array(this.size);
    tables.forEach((table, field) => all.set(table, this.begins[field]));
    return all;
  }

  private byField(all: Float64Array): Float64Array[] {
    return this.begins.map((begin, field) => all.slice(begin, this.begins[field + 1] ?? this.size));
  }
}
