import type { ComparisonField, FieldName } from '../compare/comparison-field.js';
import type { Calibration } from '../calibrate/calibration.js';
import type { ScoreProfile } from '../drift/score-profile.js';
import { normaliseGroups, type LatentClasses, type Relation } from './latent-classes.js';

/**
 * All that a decision rests on, as plain data that can be read, kept and used again. Probabilities are of two records
 * being on that level, given what they are to each other; within a group of levels they sum to one.
 */
export interface LinkageModel {
  /** Names these very numbers: two models of one version are equal. */
  readonly version: string;
  /** Chance of each relation for two records drawn at random. */
  readonly prior: Readonly<Record<Relation, number>>;
  readonly fields: readonly ModelField[];
  /** Blocking keys, each the names of its parts joined by ` + `. */
  readonly blocking: readonly string[];
  readonly company: CompanyTerms;
  /** What people's decisions about two records have shown about the weights that `decide` gives. */
  readonly calibration?: Calibration;
  /** How pairs came out in the run that the model was learned in, to see drift by. No decision rests on it. */
  readonly scores?: ScoreProfile;
}

export interface ModelField {
  readonly field: FieldName;
  readonly levels: readonly ModelLevel[];
}

export interface ModelLevel extends Readonly<Record<Relation, number>> {
  readonly level: string;
  readonly label: string;
  readonly group: string;
  /** Bits: log2 of `person` divided by `strangers`. */
  readonly weight: number;
}

/** How much the other records of both people count: see `weighInCompany`. */
export interface CompanyTerms {
  /** Bits: two groups of records become one person while the mean link is at least this. */
  readonly joinAt: number;
  /** Bits that a pair counts for which no key brought together. */
  readonly missing: number;
  /** Bits beyond which a single pair is not believed. */
  readonly clampAt: number;
  /** Mean link to bits, inside one person and between two: `intercept + slope × mean`. */
  readonly inside: Line;
  readonly between: Line;
  /** What people's decisions have shown about the weights of pairs in company. */
  readonly calibration?: Calibration;
}

export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

export function modelOf(
  fields: readonly ComparisonField[],
  { prior, levels }: LatentClasses,
  blocking: readonly string[],
  company: CompanyTerms,
): LinkageModel {
  const content = {
    prior,
    fields: fields.map(({ field, levels: named }, place) => ({
      field,
      levels: named.map(({ level, label, group }, at) => ({ level, label, group, ...chances(levels, place, at) })),
    })),
    blocking,
    company,
  };
  return { version: `learned-${fingerprint(JSON.stringify(content))}`, ...content };
}

function chances(levels: LatentClasses['levels'], place: number, at: number): Record<Relation | 'weight', number> {
  const chance = (relation: Relation): number => levels[relation][place]?.[at] ?? 0;
  const [person, strangers] = [chance('person'), chance('strangers')];
  return { person, household: chance('household'), strangers, weight: Math.log2(person / strangers) };
}

/**
 * The tables of a model for the fields of a store. A field that the model does not know is taken as its levels' names
 * suggest, against chance agreement of one in a hundred.
 */
export function classesOf({ prior, fields }: LinkageModel, wanted: readonly ComparisonField[]): LatentClasses {
  const table = (field: ComparisonField, relation: Relation): Float64Array => {
    const known = fields.find((one) => one.field === field.field);
    const byLevel = new Map(known?.levels.map((level) => [level.level, level[relation]]));
    return Float64Array.from(
      field.levels,
      ({ level }, at) => byLevel.get(level) ?? (guess(field, relation)[at] as number),
    );
  };
  const tables = (relation: Relation): Float64Array[] => wanted.map((field) => table(field, relation));
  return {
    prior,
    levels: { person: tables('person'), household: tables('household'), strangers: tables('strangers') },
  };
}

function guess(field: ComparisonField, relation: Relation): Float64Array {
  return relation === 'person'
    ? assumedOfOnePerson(field)
    : normaliseGroups(
        field,
        Float64Array.from(field.levels, ({ agreement }) => 10 ** (-2 * agreement)),
      );
}

/** Before anything is learned: the better a level agrees, the likelier it is of one person. */
export const assumedOfOnePerson = (field: ComparisonField): Float64Array =>
  normaliseGroups(
    field,
    Float64Array.from(field.levels, ({ agreement }) => 10 ** (3 * (agreement - 1))),
  );

/** FNV-1a, 32 bits: tells models apart, and is no secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
