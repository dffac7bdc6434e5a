import { comparisonFields } from '../compare/fields.js';
import { decide, type Decision, type HumanDecision } from '../decide/decide.js';
import type { DecisionCosts } from '../decide/decision-costs.js';
import type { Evidence } from '../decide/evidence.js';
import { levelWeightsOf } from '../decide/level-weights.js';
import type { LinkageModel } from '../score/linkage-model.js';
import { barsOf, type Bar } from './waterfall.js';

export interface Replayed {
  readonly decision: Decision;
  /** As the waterfall of that day: the last total is the decision's weight exactly. */
  readonly bars: readonly Bar[];
}

/**
 * Makes a decision again from what was kept of it, bit for bit, without the records. (JavaScript leaves the last bit of
 * log2 to the engine: another engine than V8 may differ by that.)
 *
 * @throws RangeError when the model is not the one that the evidence names.
 */
export function replay(model: LinkageModel, costs: DecisionCosts, evidence: Evidence, human?: HumanDecision): Replayed {
  if (model.version !== evidence.modelVersion)
    throw new RangeError(`the evidence is of model ${evidence.modelVersion}, not ${model.version}`);
  return { decision: decide(evidence, { model, costs, human }), bars: barsOfEvidence(model, evidence) };
}

export function barsOfEvidence(model: LinkageModel, evidence: Evidence): Bar[] {
  const { prior, bits, household, calibration, weight } = levelWeightsOf(model).weigh(evidence);
  const steps = evidence.levels.map(({ field, level }, place) => ({
    about: field,
    label: comparisonFields.find((one) => one.field === field)?.levels.find((one) => one.level === level)?.label ?? '',
    bits: bits[place] as number,
  }));
  return barsOf({ prior, steps, rarity: evidence.rarity, household, calibration, weight });
}
