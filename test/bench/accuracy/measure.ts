import { grouped } from '../../../deploy/local/county/grouped.js';
import { mostWithinAYear, type CountyTruth, type TrueInvolvement } from '../../../deploy/local/county/truth.js';
import { groupingsOf, type GroupFigures } from './groups.js';
import type { Outcome } from './outcome.js';
import { peopleApart, type ApartFigures } from './people-apart.js';
import { peopleRates, type PeopleRates } from './people-rates.js';
import { recordNameOf, type Told } from './told.js';

export interface Figures {
  readonly sightings: number;
  readonly records: number;
  /** Named people of whom the hub was told. */
  readonly truePeople: number;
  readonly people: PeopleRates;
  readonly findings: RepeatFigures;
  /** Of whatever says that a victim is harmed again, once for each finding and agency that was told. */
  readonly alerts: Omit<RepeatFigures, 'due' | 'reached'>;
  readonly apart: ApartFigures;
  readonly questions: { readonly asked: number; readonly ofOnePerson: number };
  /** Of the repeat victims whom it did not find, those of whose records it asked somebody. */
  readonly missed: { readonly all: number; readonly asked: number };
  readonly groups: readonly GroupFigures[];
}

export interface RepeatFigures {
  readonly found: number;
  /** Some one person whose records these are was harmed at least twice within twelve months. */
  readonly right: number;
  /** And nothing that happened to anybody else is counted in. */
  readonly pure: number;
  /** Who are repeat victims in truth, and how many of them the hub says so of. */
  readonly due: number;
  readonly reached: number;
}

/** Measures what the hub made of it by what is true. */
export function measure(told: readonly Told[], truth: CountyTruth, outcome: Outcome): Figures {
  const named = told.filter((one) => one.truth.named);
  const trueOf = new Map(told.map((one) => [recordNameOf(one), one.truth.personId]));
  const victims = new Map(
    [...grouped(told.filter(isVictim), (one) => personOf(outcome, one))].map(([person, own]) => [
      person,
      judged(own.map((one) => one.truth)),
    ]),
  );
  const judge = (people: readonly string[]) => people.map((person) => victims.get(person) ?? nobody);
  const findings = judge(outcome.repeatVictims);
  const reached = new Set(findings.flatMap(({ repeat }) => repeat));
  const missed = truth.repeatVictims.filter(({ personId }) => !reached.has(personId));
  const asked = new Set(
    outcome.questions.flatMap(([left, right]) => (trueOf.get(left) === trueOf.get(right) ? [trueOf.get(left)] : [])),
  );
  return {
    sightings: told.length,
    records: trueOf.size,
    truePeople: new Set(named.map((one) => one.truth.personId)).size,
    people: peopleRates(named.map((one) => [personOf(outcome, one), one.truth.personId, recordNameOf(one)])),
    findings: {
      ...counted(findings),
      due: truth.repeatVictims.length,
      reached: truth.repeatVictims.length - missed.length,
    },
    alerts: counted(judge(outcome.alerts)),
    apart: peopleApart(named, truth, outcome),
    questions: {
      asked: outcome.questions.length,
      ofOnePerson: outcome.questions.filter(([left, right]) => trueOf.get(left) === trueOf.get(right)).length,
    },
    missed: { all: missed.length, asked: missed.filter(({ personId }) => asked.has(personId)).length },
    groups: groupingsOf(named, truth, reached),
  };
}

const isVictim = ({ sighted }: Told): boolean => sighted.role === 'victim';
const personOf = ({ personOf: owners }: Outcome, told: Told): string => owners.get(recordNameOf(told)) ?? '';

/** Whom somebody's records as a victim are of in truth, and who of these was harmed again. */
interface Judged {
  readonly repeat: readonly string[];
  readonly people: number;
}

const nobody: Judged = { repeat: [], people: 0 };

function judged(parts: readonly TrueInvolvement[]): Judged {
  const people = [...grouped(parts, ({ personId }) => personId)];
  const repeat = people.filter(([, own]) => own.some(({ named }) => named) && mostWithinAYear(own) > 1);
  return { repeat: repeat.map(([person]) => person), people: people.length };
}

const counted = (some: readonly Judged[]) => ({
  found: some.length,
  right: some.filter(({ repeat }) => repeat.length > 0).length,
  pure: some.filter(({ repeat, people }) => repeat.length > 0 && people === 1).length,
});
