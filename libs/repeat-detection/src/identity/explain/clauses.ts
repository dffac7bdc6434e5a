import { comparisonFields } from '../compare/fields.js';
import type { FieldName } from '../compare/comparison-field.js';
import type { Evidence } from '../decide/evidence.js';
import { cannotBeOne, isSharedNumber } from '../decide/facts.js';
import type { LevelWeights } from '../decide/level-weights.js';
import { homeWords, nameWords, numberWords } from './words.js';

/** One thing that two records say to each other, as a caseworker reads it. */
export interface Clause {
  readonly about: FieldName;
  /** `same surname`, `forename one slip apart`. Repeats nothing personal. */
  readonly words: string;
  /** Bits for one person (above 0) or against. */
  readonly bits: number;
}

/** Fewer bits than these, for or against, are not worth a word. */
const WORTH_SAYING = 0.5;

/** What speaks for and against one person, the strongest first; what says next to nothing is left out. */
export function clausesOf(evidence: Evidence, weights: LevelWeights): Clause[] {
  return evidence.levels
    .filter(({ level }) => level !== 'unknown')
    .flatMap(({ field, level }) => clausesIn(field, level, evidence, weights))
    .filter(({ bits }) => Math.abs(bits) >= WORTH_SAYING)
    .sort((one, other) => Math.abs(other.bits) - Math.abs(one.bits));
}

function clausesIn(field: FieldName, level: string, evidence: Evidence, weights: LevelWeights): Clause[] {
  const bits = weights.of({ field, level });
  switch (field) {
    case 'name':
      return nameWords(level).map(({ part, words }) => ({
        about: field,
        words,
        bits: weights.ofPart(field, level, part),
      }));
    case 'home':
      return [{ about: field, words: homeWords(level, bits), bits }];
    case 'identifier':
      return numberClauses(evidence, bits);
    case 'words':
    case 'birth':
    case 'email':
    case 'phone':
    case 'sex':
    case 'birthPlace':
    case 'occupation':
    case 'ethnicity':
      return [{ about: field, words: shortWords[`${field} ${level}`] ?? labelOf(field, level), bits }];
  }
}

/** Each kind of number by itself: a shared one and a different one may stand side by side. */
function numberClauses({ facts }: Evidence, bits: number): Clause[] {
  const told = facts.filter((fact) => isSharedNumber(fact) || fact.startsWith('different '));
  if (told.length === 0) return [{ about: 'identifier', words: 'official number one slip apart', bits }];
  return told.map((fact) => ({
    about: 'identifier',
    words: numberWords(fact),
    bits: isSharedNumber(fact) ? Math.abs(bits) : cannotBeOne(fact) ? -IMPOSSIBLE : -Math.abs(bits),
  }));
}

/** What cannot be stands before all else that speaks against. */
const IMPOSSIBLE = 99;

const shortWords: Readonly<Record<string, string>> = {
  'birth same': 'same birth date',
  'birth only-year-same': 'same year of birth',
  'words shared': 'same further name',
};

const labelOf = (field: FieldName, level: string): string =>
  comparisonFields.find((one) => one.field === field)?.levels.find((one) => one.level === level)?.label ?? level;
