import { calibrationOf, type Calibration } from '../calibrate/calibration.js';
import type { FieldName } from '../compare/comparison-field.js';
import { comparisonFields } from '../compare/fields.js';
import type { LatentClasses } from '../score/latent-classes.js';
import { classesOf, type LinkageModel } from '../score/linkage-model.js';
import type { Evidence, FoundLevel } from './evidence.js';

/**
 * The weight of evidence, in the same steps as `PairScorer` adds it up, so that both give the same bits until calibration,
 * which is of decisions and not of the links that people are put together by.
 */
export interface Weighed {
  /** Bits before anything is compared. */
  readonly prior: number;
  /** Of each level of the evidence, in its order. */
  readonly bits: readonly number[];
  /** Bits that a household would share too, which are taken off. */
  readonly household: number;
  /** Bits that people's decisions have shown to be missing. */
  readonly calibration: number;
  /** Bits: log2 of the odds that both are one person. */
  readonly weight: number;
}

/** A model's bits by the names of its levels, for evidence that was kept without the records. */
export class LevelWeights {
  readonly version: string;
  private readonly person: Bits;
  private readonly kin: Bits;
  private readonly parts = new Map<string, number>();
  private readonly levels: LatentClasses['levels'];
  private readonly prior: number;
  private readonly kinship: number;
  private readonly calibration: Calibration | undefined;

  constructor(model: LinkageModel) {
    const { prior, levels } = classesOf(model, comparisonFields);
    this.version = model.version;
    this.calibration = model.calibration;
    this.levels = levels;
    this.person = bitsOf(levels.person, levels.strangers);
    this.kin = bitsOf(levels.household, levels.strangers);
    this.prior = Math.log2(prior.person / prior.strangers);
    this.kinship = Math.log2(prior.household / prior.strangers);
  }

  /** Bits of one level by itself, against strangers. @throws Error when the model has no such level. */
  of({ field, level }: FoundLevel): number {
    return bitsIn(this.person, field, level);
  }

  /** Bits of one part of a joint level, such as the surname of a name, whatever the other parts are. For words only. */
  ofPart(field: FieldName, level: string, part: string): number {
    const key = `${field} ${level} ${part}`;
    const bits = this.parts.get(key) ?? this.marginal(field, level, part);
    this.parts.set(key, bits);
    return bits;
  }

  private marginal(field: FieldName, level: string, part: string): number {
    const place = comparisonFields.findIndex((one) => one.field === field);
    const named = comparisonFields[place]?.levels ?? [];
    const group = named.find((one) => one.level === level)?.group;
    let [person, strangers] = [0, 0];
    named.forEach((one, at) => {
      if (one.group !== group || !one.level.split(' ').includes(part)) return;
      person += this.levels.person[place]?.[at] ?? 0;
      strangers += this.levels.strangers[place]?.[at] ?? 0;
    });
    return Math.log2(person / strangers);
  }

  weigh({ levels, rarity, rarityInHousehold }: Evidence): Weighed {
    const bits = levels.map((found) => this.of(found));
    let [one, kinship] = [this.prior, this.kinship];
    levels.forEach(({ field, level }, place) => {
      one += bits[place] as number;
      kinship += bitsIn(this.kin, field, level);
    });
    kinship += rarity - rarityInHousehold;
    const household = kinship > 30 ? kinship : kinship < -30 ? 0 : Math.log2(1 + 2 ** kinship);
    const told = one + rarity - household;
    const calibration = calibrationOf(this.calibration, told);
    return { prior: this.prior, bits, household, calibration, weight: told + calibration };
  }
}

type Bits = ReadonlyMap<string, number>;

function bitsOf(tables: readonly Float64Array[], strangers: readonly Float64Array[]): Bits {
  return new Map(
    comparisonFields.flatMap(({ field, levels }, place) =>
      levels.map(({ level }, at): [string, number] => [
        `${field} ${level}`,
        Math.log2((tables[place]?.[at] as number) / (strangers[place]?.[at] ?? 1)),
      ]),
    ),
  );
}

function bitsIn(bits: Bits, field: FieldName, level: string): number {
  const found = bits.get(`${field} ${level}`);
  if (found === undefined) throw new Error(`no model knows a level ${level} of ${field}`);
  return found;
}

const known = new WeakMap<LinkageModel, LevelWeights>();

/** Worked out once for each model. */
export function levelWeightsOf(model: LinkageModel): LevelWeights {
  const weights = known.get(model) ?? new LevelWeights(model);
  known.set(model, weights);
  return weights;
}
