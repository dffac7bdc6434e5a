import type { Person } from '#libs/case-schemas';
import {
  costsOn,
  explain,
  recordOfPerson,
  ukModel,
  type Assignment,
  type AssignGrounds,
  type Candidate,
  type CandidatePerson,
  type PersonRecord,
} from '#libs/repeat-detection';
import type { Linked } from './person-record.row.js';
import type { AskedDecision } from './possible-match.js';

/** By what the hub decides on a day: the model that needs no training, and what mistakes cost. */
export const groundsOn = (today: Date): AssignGrounds => ({
  model: ukModel(),
  costs: costsOn(today.toISOString().slice(0, 10)),
});

/** Candidate records gathered by the person to whom they belong, made comparable. */
export function byPerson(
  records: readonly { readonly personId: string; readonly details: Person }[],
  today: Date,
): CandidatePerson[] {
  const gathered = new Map<string, PersonRecord[]>();
  for (const { personId, details } of records) {
    const record = recordOfPerson(details, { today });
    const own = gathered.get(personId);
    if (own) own.push(record);
    else gathered.set(personId, [record]);
  }
  return [...gathered].map(([personId, own]) => ({ personId, records: own }));
}

/** What is kept of the decision, so that it can be explained, and made again, years later. */
export function linked(assignment: Assignment, { model }: AssignGrounds): Linked {
  if (assignment.kind !== 'join') return { how: 'first-record', because: [], modelVersion: model.version };
  const { reasons, weight, modelVersion, costsVersion, evidence } = assignment.candidate.decision;
  return { how: 'same-person', because: reasons, weight, modelVersion, costsVersion, evidence };
}

/** A record that fits very many people fits none of them: more than a few questions nobody would answer. */
const MOST_QUESTIONS = 5;

export const toAskAbout = ({ toAsk }: Assignment): Candidate[] => toAsk.slice(0, MOST_QUESTIONS);

/** What somebody is shown who is asked whether two records are one person. */
export function asked({ decision }: Candidate, grounds: AssignGrounds): AskedDecision {
  const { sentence, wouldChangeIt } = explain(decision, grounds);
  return { ...decision, sentence, wouldChangeIt: wouldChangeIt.map((change) => change.sentence) };
}
