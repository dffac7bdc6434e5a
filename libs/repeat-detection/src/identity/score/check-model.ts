import { checkCalibration } from '../calibrate/calibration.js';
import { comparisonFields } from '../compare/fields.js';
import { checkProfile } from '../drift/check-profile.js';
import { relations, type Relation } from './latent-classes.js';
import type { CompanyTerms, LinkageModel, ModelField, ModelLevel } from './linkage-model.js';

/**
 * A model that was read from a file, such as the `model.json` of a run.
 *
 * @param read what `JSON.parse` gave
 * @returns the same, as a model; what it does not know of is kept
 * @throws Error naming the place where it is not as it should be
 */
export function checkModel(read: unknown): LinkageModel {
  const model = read as Partial<LinkageModel> | null;
  if (!isObject(model)) throw new Error('the model is not a JSON object');
  if (typeof model.version !== 'string') throw new Error('the model has no version');
  checkChances(model.prior, `the model's prior`);
  if (!Array.isArray(model.fields)) throw new Error('the model has no fields');
  (model.fields as readonly ModelField[]).forEach(checkField);
  if (!Array.isArray(model.blocking) || !model.blocking.every((key) => typeof key === 'string'))
    throw new Error('the model has no blocking keys, or some are no text');
  checkCompany(model.company);
  if (model.calibration !== undefined) checkCalibration(model.calibration, `the model's calibration`);
  if (model.scores !== undefined) checkProfile(model.scores, model.version);
  return model as LinkageModel;
}

function checkField(field: ModelField | null, place: number): void {
  if (!isObject(field)) throw new Error(`the model's fields[${place}] is no object`);
  if (!comparisonFields.some((one) => one.field === field.field))
    throw new Error(`the model knows a field ${field.field} that is none`);
  if (!Array.isArray(field.levels)) throw new Error(`the model's ${field.field} has no levels`);
  (field.levels as readonly (ModelLevel | null)[]).forEach((level, at) => {
    if (typeof level?.level !== 'string') throw new Error(`the model's ${field.field}: levels[${at}] has no name`);
    checkChances(level, `the model's ${field.field}, ${level.level}`);
  });
}

/** Strangers are on every level now and then: a weight is a division by how often. */
function checkChances(chances: Partial<Record<Relation, unknown>> | undefined, where: string): void {
  const wrong = relations.find((relation) => !isChance(chances?.[relation]));
  if (wrong) throw new Error(`${where}: ${wrong} is no probability`);
  if (chances?.strangers === 0) throw new Error(`${where}: strangers is 0, which would make a weight endless`);
}

function checkCompany(company: Partial<CompanyTerms> | undefined): void {
  if (!isObject(company)) throw new Error('the model has no company terms');
  const { joinAt, missing, clampAt, inside, between, calibration } = company;
  const terms = { joinAt, missing, clampAt, inside, between };
  for (const [name, value] of Object.entries(terms)) {
    const numbers = isObject(value) ? [value.intercept, value.slope] : [value];
    if (!numbers.every(Number.isFinite)) throw new Error(`the model's company.${name} is no number, or lacks one`);
  }
  if (!isObject(inside) || !isObject(between))
    throw new Error(`the model's company.${isObject(inside) ? 'between' : 'inside'} is no line`);
  if (calibration !== undefined) checkCalibration(calibration, `the model's company.calibration`);
}

const isObject = <Kind>(value: Kind): value is Kind & object => typeof value === 'object' && value !== null;
const isChance = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
