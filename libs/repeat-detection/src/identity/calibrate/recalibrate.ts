import { fingerprint, type LinkageModel } from '../score/linkage-model.js';
import { uncalibrated, type Calibration } from './calibration.js';
import { learnCalibration, type DecidedWeight } from './learn-calibration.js';

/** Which weights: of two records by themselves, as `decide` gives them, or of pairs of a whole file in company. */
export type CalibratedWeights = 'decision' | 'company';

/**
 * The model with what people's decisions show about its weights. What it had learned from earlier decisions is replaced:
 * give all that there are. A calibrated model has a version of its own. By logistic regression with a prior that shrinks to
 * no change (after Platt 1999, Probabilistic outputs for support vector machines); see `learnCalibration`.
 *
 * @param decided bits as this model gave them, and whether somebody found both records to be one person
 * @param of decisions of `assign` and `explain` unless said otherwise; `company` for pairs of `findPeople`
 * @returns a new model; the model itself where the decisions are too few or too alike to learn from
 * @throws never
 */
export function recalibrate(
  model: LinkageModel,
  decided: readonly DecidedWeight[],
  of: CalibratedWeights = 'decision',
): LinkageModel {
  const known = of === 'decision' ? model.calibration : model.company.calibration;
  const learned = learnCalibration(
    decided.map(({ weight, isSame }) => ({ weight: uncalibrated(known, weight), isSame })),
  );
  if (!learned) return model;
  const { company, ...rest } = model;
  return withVersion(
    of === 'decision' ? { ...model, calibration: learned } : { ...rest, company: { ...company, calibration: learned } },
  );
}

function withVersion(model: LinkageModel): LinkageModel {
  const { scores, calibration, company } = model;
  const numbers: readonly (Calibration | null)[] = [calibration ?? null, company.calibration ?? null];
  const version = `${model.version.replace(DECIDED, '')}-decided-${fingerprint(JSON.stringify(numbers))}`;
  // Scores are told before calibration, so they are this model's too.
  return { ...model, version, ...(scores && { scores: { ...scores, modelVersion: version } }) };
}

const DECIDED = /-decided-[0-9a-f]{8}$/;
