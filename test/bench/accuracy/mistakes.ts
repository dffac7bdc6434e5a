import { writeFileSync } from 'node:fs';
import { grouped } from '../../../deploy/local/county/grouped.js';
import type { CountyTruth } from '../../../deploy/local/county/truth.js';
import type { Outcome } from './outcome.js';
import { recordNameOf, type Told } from './told.js';

/** One line of JSON for each mistake, to see what the records said: all of it is made up. */
export function writeMistakes(path: string, told: readonly Told[], truth: CountyTruth, outcome: Outcome): void {
  const named = told.filter((one) => one.truth.named);
  const hubPerson = (one: Told): string => outcome.personOf.get(recordNameOf(one)) ?? '';
  const foundAmong = new Set(outcome.repeatVictims);
  const byTruth = grouped(named, (one) => one.truth.personId);
  const shown = (one: Told) => ({ record: recordNameOf(one), of: one.truth.personId, person: one.sighted.person });
  const mixed = [...grouped(named, hubPerson).values()]
    .filter((own) => new Set(own.map((one) => one.truth.personId)).size > 1)
    .map((own) => ({ mistake: 'taken-for-one', records: own.map(shown) }));
  const missed = truth.repeatVictims
    .map(({ personId }) => byTruth.get(personId) ?? [])
    .filter((own) => !own.some((one) => foundAmong.has(hubPerson(one))))
    .map((own) => ({ mistake: 'not-found', records: own.map((one) => ({ ...shown(one), by: hubPerson(one) })) }));
  const latest = new Map(named.map((one) => [recordNameOf(one), one]));
  const asked = outcome.questions.flatMap((pair) => {
    const [left, right] = pair.map((name) => latest.get(name));
    return left && right ? [{ left, right }] : [];
  });
  const questions = asked.map(({ left, right }) => ({
    mistake: left.truth.personId === right.truth.personId ? 'asked-of-one' : 'asked-of-two',
    records: [shown(left), shown(right)],
  }));
  const lines = [...mixed, ...missed, ...questions].map((line) => JSON.stringify(line));
  writeFileSync(path, `${lines.join('\n')}\n`);
}
