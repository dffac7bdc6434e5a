import type { Person } from '#libs/case-schemas';
import {
  normalise,
  ruleModel,
  type Assignment,
  type Candidate,
  type CandidatePerson,
  type NormalisedPerson,
} from '#libs/repeat-detection';
import type { Linked } from './person-record.row.js';

/** Candidate records gathered by the person to whom they belong, made comparable. */
export function byPerson(
  records: readonly { readonly personId: string; readonly details: Person }[],
  today: Date,
): CandidatePerson[] {
  const gathered = new Map<string, NormalisedPerson[]>();
  for (const { personId, details } of records) {
    const record = normalise(details, { today });
    const own = gathered.get(personId);
    if (own) own.push(record);
    else gathered.set(personId, [record]);
  }
  return [...gathered].map(([personId, own]) => ({ personId, records: own }));
}

/** What is kept of the decision, so that it can be explained years later. */
export function linked(assignment: Assignment): Linked {
  if (assignment.kind !== 'join') return { how: 'first-record', because: [], modelVersion: ruleModel.version };
  const { reasons, weight, modelVersion } = assignment.candidate.decision;
  return { how: 'same-person', because: reasons, weight, modelVersion };
}

/** A record that fits very many people fits none of them: more than a few questions nobody would answer. */
const MOST_QUESTIONS = 5;

export const toAskAbout = ({ toAsk }: Assignment): Candidate[] => toAsk.slice(0, MOST_QUESTIONS);
