/**
 * What people decided about pairs is kept, and makes the probabilities of all others truer.
 * Run: npm run build && node dist/libs/repeat-detection/examples/learn-from-decisions.js
 */
import { findPeople, type LinkageRecord } from '#libs/repeat-detection';
import { madeUpTown } from './who-is-who.js';

export function learnFromDecisions(records: readonly LinkageRecord[]): string[] {
  const first = findPeople(records);
  const [one, other] = [first.people.indexOf(0), first.people.lastIndexOf(0)];
  // Somebody has looked: these two are two people, whatever agrees.
  const none = { left: new Int32Array(0), right: new Int32Array(0) };
  const different = { left: Int32Array.of(one), right: Int32Array.of(other) };
  const heard = findPeople(records, { model: first.model, decided: { same: none, different } });
  return [
    `Records ${one} and ${other} were taken for ${first.people[one] === first.people[other] ? 'one person' : 'two'}.`,
    `After the decision they are ${heard.people[one] === heard.people[other] ? 'one person' : 'two'}.`,
    heard.drift?.sentence ?? '',
  ];
}

for (const line of learnFromDecisions(madeUpTown())) console.log(line);
