import type { ComparisonField } from '../compare/comparison-field.js';
import { PairComparer } from '../compare/pair-comparer.js';
import type { RecordStore } from '../encode/record-store.js';
import type { LatentClasses } from './latent-classes.js';
import { classesOf, type LinkageModel } from './linkage-model.js';
import type { TermRarity } from './term-rarity.js';

/** Scores pairs of one store's records. No object is made for a pair. */
export class PairScorer {
  readonly comparer: PairComparer;
  /** Bits that the household took off the last pair's weight: what kin would share was not counted twice. */
  household = 0;
  private readonly person: readonly Float64Array[];
  private readonly kin: readonly Float64Array[];
  private readonly chance: readonly Float64Array[];
  /** Bits before anything is compared: one person, and kin, against strangers. */
  readonly prior: number;
  private readonly kinship: number;

  constructor(store: RecordStore, rarity: TermRarity, model: LinkageModel | LatentClasses) {
    this.comparer = new PairComparer(store, rarity);
    const weights = 'levels' in model ? weightsOf(model) : weightsOfModel(model, this.comparer.fields);
    this.person = weights.person;
    this.kin = weights.kin;
    this.chance = weights.chance;
    this.prior = weights.prior;
    this.kinship = weights.kinship;
  }

  /** The match weight in bits: log2 of the odds that both records are one person, the prior counted in. */
  weight(left: number, right: number): number {
    const { comparer, person, kin } = this;
    comparer.compare(left, right);
    let one = this.prior;
    let kinship = this.kinship;
    for (let field = 0; field < person.length; field += 1) {
      const level = comparer.levels[field] as number;
      one += (person[field] as Float64Array)[level] as number;
      kinship += (kin[field] as Float64Array)[level] as number;
    }
    kinship += comparer.rarity - comparer.rarityInHousehold;
    // Strangers or kin: log2(1 + 2^kinship), without overflow.
    this.household = kinship > 30 ? kinship : kinship < -30 ? 0 : Math.log2(1 + 2 ** kinship);
    return one + comparer.rarity - this.household;
  }

  /** Bits of a field's level, without rarity; of the field at that place of `comparer.fields`. */
  bits(field: number, level: number): number {
    return this.person[field]?.[level] ?? 0;
  }

  /** How often strangers are on that level. */
  chanceOf(field: number, level: number): number {
    return this.chance[field]?.[level] ?? 0;
  }
}

/** What a level of each field counts for, in bits, and how often strangers are on it. */
interface Weights {
  readonly person: readonly Float64Array[];
  readonly kin: readonly Float64Array[];
  readonly chance: readonly Float64Array[];
  readonly prior: number;
  readonly kinship: number;
}

/** Against strangers once and for all: a pair then adds two numbers a field, not three. */
function weightsOf({ prior, levels }: LatentClasses): Weights {
  const against = (tables: readonly Float64Array[]): Float64Array[] =>
    tables.map((table, field) =>
      table.map((chance, level) => Math.log2(chance / (levels.strangers[field]?.[level] ?? 1))),
    );
  return {
    person: against(levels.person),
    kin: against(levels.household),
    chance: levels.strangers,
    prior: Math.log2(prior.person / prior.strangers),
    kinship: Math.log2(prior.household / prior.strangers),
  };
}

/** Whoever judges a record at a time has the same few sets of fields again and again. */
const known = new WeakMap<LinkageModel, Map<string, Weights>>();

function weightsOfModel(model: LinkageModel, fields: readonly ComparisonField[]): Weights {
  const ofModel = known.get(model) ?? new Map<string, Weights>();
  known.set(model, ofModel);
  const names = fields.map(({ field }) => field).join();
  const weights = ofModel.get(names) ?? weightsOf(classesOf(model, fields));
  ofModel.set(names, weights);
  return weights;
}
