import { weightEdges, type FieldProfile, type ScoreProfile } from './score-profile.js';

/** @throws Error naming what is wrong with the scores that a model's file holds. */
export function checkProfile(read: unknown, modelVersion: string): void {
  const profile = read as Partial<ScoreProfile> | null;
  if (!isObject(profile)) throw new Error(`the model's scores are no object`);
  if (profile.modelVersion !== modelVersion) throw new Error(`the model's scores are of another model`);
  if (!isCount(profile.pairs)) throw new Error(`the model's scores: pairs is no count`);
  if (!areCounts(profile.weights) || profile.weights.length !== weightEdges.length + 1)
    throw new Error(`the model's scores: weights are not ${weightEdges.length + 1} counts`);
  if (!Array.isArray(profile.fields)) throw new Error(`the model's scores have no fields`);
  (profile.fields as readonly (FieldProfile | null)[]).forEach(checkField);
}

function checkField(field: FieldProfile | null, place: number): void {
  const isField =
    isObject(field) &&
    typeof field.field === 'string' &&
    Array.isArray(field.levels) &&
    (field.levels as readonly (FieldProfile['levels'][number] | null)[]).every(
      (level) => typeof level?.label === 'string' && isCount(level.pairs),
    );
  if (!isField) throw new Error(`the model's scores: fields[${place}] lacks a name, or counts by level`);
}

const isObject = <Kind>(value: Kind): value is Kind & object => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const areCounts = (value: unknown): value is number[] => Array.isArray(value) && value.every(isCount);
