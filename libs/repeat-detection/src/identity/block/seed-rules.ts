import type { BlockingRule } from './blocks.js';
import { ruleOf } from './choose-rules.js';
import type { KeyPart } from './key-parts.js';

/** Keys that fit any file, to find the first likely pairs by; which keys are used then is chosen from the data. */
const seeds = [
  ['identifier'],
  ['email'],
  ['phone'],
  ['sorted-name'],
  ['birth-date', 'forename-sound'],
  ['birth-date', 'surname-sound'],
  ['postcode', 'surname-sound'],
  ['postcode', 'forename-sound'],
  ['postcode', 'birth-year'],
  ['house', 'forename-initial'],
  ['forename-sound', 'surname-sound', 'birth-year'],
  ['forename-begin', 'surname-begin'],
  ['surname-sound', 'birthday'],
  ['forename-sound', 'birth-month'],
  ['word', 'forename'],
  ['surname', 'birth-place'],
  ['forename', 'town'],
];

export function seedRules(parts: readonly KeyPart[]): BlockingRule[] {
  return seeds.flatMap((names) => {
    const found = names.flatMap((name) => parts.filter(({ part }) => part === name));
    return found.length === names.length ? [ruleOf(found)] : [];
  });
}

/** A rule by the name that a model keeps it under; undefined when these records lack a part of it. */
export function ruleNamed(name: string, parts: readonly KeyPart[]): BlockingRule | undefined {
  const names = name.split(' + ');
  const found = names.flatMap((one) => parts.filter(({ part }) => part === one));
  return found.length === names.length ? ruleOf(found) : undefined;
}
