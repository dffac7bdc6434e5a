import type { PairComparer } from '../compare/pair-comparer.js';
import type { RecordStore } from '../encode/record-store.js';
import { cannotBeOne, isOneToAPerson, numberFacts } from '../decide/facts.js';
import { textOf } from '../encode/text-pool.js';
import { classesOf, type LinkageModel } from '../score/linkage-model.js';

/**
 * Where more than one in a hundred pairs of one person carries different numbers, as far as the model has learned, the
 * number is not a person's own, or too often mistyped, and parts nobody.
 */
const MOST_OFTEN = 0.01;

/** Whether two records carry different numbers of a kind of which a person has one. A slip apart they are not different. */
export function differentNumbers(
  store: RecordStore,
  comparer: PairComparer,
  model: LinkageModel,
): (left: number, right: number) => boolean {
  const place = comparer.fields.findIndex(({ field }) => field === 'identifier');
  const field = comparer.fields[place];
  if (!field) return () => false;
  const places = [place];
  const differs = field.levels.findIndex(({ level }) => level === 'differs');
  const isOwn = (classesOf(model, comparer.fields).levels.person[place]?.[differs] ?? 1) < MOST_OFTEN;
  const isChecked = remembering((number) => isOneToAPerson(textOf(store.texts, number)));
  const { start, value } = store.identifiers;
  return (left, right) => {
    const [ours, theirs] = [start[left] as number, start[right] as number];
    // By far the most pairs have one number each, and the same: nothing more is looked at.
    if (ours === start[left + 1] || theirs === start[right + 1] || value[ours] === value[theirs]) return false;
    comparer.compareIn(places, left, right);
    if (comparer.levels[place] !== differs) return false;
    if (isOwn) return true;
    const haveOneEach = ours + 1 === start[left + 1] && theirs + 1 === start[right + 1];
    return haveOneEach ? isChecked(value[ours] as number) : numberFacts(store, left, right).some(cannotBeOne);
  };
}

function remembering(isSo: (number: number) => boolean): (number: number) => boolean {
  const known = new Map<number, boolean>();
  return (number) => {
    const answer = known.get(number) ?? isSo(number);
    known.set(number, answer);
    return answer;
  };
}
