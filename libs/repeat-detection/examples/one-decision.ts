/**
 * One decision about a new record, by the model that needs no training: what it is, why, and what would change it.
 * Run: npm run build && node dist/libs/repeat-detection/examples/one-decision.js
 */
import type { Person } from '#libs/case-schemas';
import { assign, costsOn, explain, recordOfPerson, ukModel } from '#libs/repeat-detection';

const home = { kind: 'home' as const, protected: false, lines: ['12 Meadow Road'], postcode: 'AL10 8TR' };
export const katherine: Person = {
  names: [{ kind: 'current', forenames: 'Katherine', surname: 'Okonkwo' }],
  birth: { kind: 'date', date: '1991-03-14' },
  addresses: [home],
  phones: [],
  emails: [],
  identifiers: [],
};
export const kate: Person = {
  ...katherine,
  names: [{ kind: 'current', forenames: 'Kate', surname: 'Okonkwo' }],
};

export function oneDecision(known: Person, told: Person, on: string): string[] {
  const grounds = { model: ukModel(), costs: costsOn(on) };
  const [first, second] = [known, told].map((person) => recordOfPerson(person, { today: new Date(on) }));
  if (!first || !second) return [];
  const assignment = assign(second, [{ personId: 'katherine', records: [first] }], grounds);
  const candidate = assignment.kind === 'join' ? assignment.candidate : assignment.toAsk[0];
  if (!candidate) return ['somebody else'];
  const { decision, sentence, bars, wouldChangeIt } = explain(candidate.decision, grounds);
  return [
    `${decision.decision}, ${decision.weight.toFixed(1)} bits: ${sentence}`,
    ...bars.map(
      ({ label, weight, total }) => `${weight.toFixed(1).padStart(7)} ${total.toFixed(1).padStart(7)}  ${label}`,
    ),
    ...wouldChangeIt.map((change) => change.sentence),
  ];
}

for (const line of oneDecision(katherine, kate, '2026-01-01')) console.log(line);
