import type { FieldName } from '../compare/comparison-field.js';
import { decide, type Grounds, type Outcome } from '../decide/decide.js';
import { levelOf, type Evidence, type FoundLevel } from '../decide/evidence.js';
import { isSharedNumber, type Fact } from '../decide/facts.js';

/** Something not known now that would make another decision of it. */
export interface Counterfactual {
  readonly about: FieldName;
  readonly if: 'agrees' | 'differs';
  readonly decision: Outcome;
  /** Bits that there would be then. */
  readonly weight: number;
  /** `The same phone number would settle it: one person.` */
  readonly sentence: string;
}

/** What somebody might find out, and the levels that it would come to. */
interface Question {
  readonly about: FieldName;
  readonly called: string;
  /** How the answer that differs begins, unless with `Another`. */
  readonly another?: string;
  /** The part of a joint level that has to be unknown now; the whole level unless given. */
  readonly agrees: (level: string) => string | undefined;
  readonly differs: (level: string) => string | undefined;
  readonly fact?: { readonly agrees: Fact; readonly differs: Fact };
}

const unlessKnown = (level: string) => (known: string) => (known === 'unknown' ? level : undefined);

const simple = (about: FieldName, called: string, agrees: string, differs: string): Question => ({
  about,
  called,
  agrees: unlessKnown(agrees),
  differs: unlessKnown(differs),
});

/** A part of a joint level, where that part is not known. */
const part =
  (unknown: string, found: string, whole: readonly string[]) =>
  (level: string): string | undefined => {
    const parts = level === 'unknown' ? whole : level.split(' ');
    return parts.includes(unknown) ? parts.map((one) => (one === unknown ? found : one)).join(' ') : undefined;
  };

const NO_NAME = ['forename-unknown', 'surname-unknown'];
const NO_HOME = ['postcode-unknown', 'house-unknown', 'town-unknown'];

const questions: readonly Question[] = [
  {
    ...simple('identifier', 'NHS number', 'same', 'differs'),
    fact: { agrees: 'same nhs-number', differs: 'different nhs-number' },
  },
  { ...simple('birth', 'birth date', 'same', 'generation'), another: 'A birth date a generation apart' },
  simple('phone', 'phone number', 'same', 'differs'),
  simple('email', 'e-mail address', 'same', 'differs'),
  {
    about: 'home',
    called: 'postcode',
    agrees: part('postcode-unknown', 'postcode-same', NO_HOME),
    differs: part('postcode-unknown', 'postcode-differs', NO_HOME),
  },
  {
    about: 'name',
    called: 'forename',
    agrees: part('forename-unknown', 'forename-same', NO_NAME),
    differs: part('forename-unknown', 'forename-differs', NO_NAME),
  },
  {
    about: 'name',
    called: 'surname',
    agrees: part('surname-unknown', 'surname-same', NO_NAME),
    differs: part('surname-unknown', 'surname-differs', NO_NAME),
  },
];

/**
 * What is not known of one of the two records, or of either, and would make another decision of it if it agreed or
 * differed: what is worth asking after. Values that would agree are taken to be neither rare nor common.
 */
export function whatWouldChangeIt(evidence: Evidence, grounds: Grounds): Counterfactual[] {
  const now = decide(evidence, grounds).decision;
  return questions.flatMap((question) =>
    (['agrees', 'differs'] as const).flatMap((answer) => {
      const supposed = suppose(evidence, question, answer);
      if (!supposed) return [];
      const { decision, weight } = decide(supposed, grounds);
      if (decision === now) return [];
      const sentence = sentenceFor(question, answer, decision);
      return [{ about: question.about, if: answer, decision, weight, sentence }];
    }),
  );
}

function suppose(evidence: Evidence, question: Question, answer: Counterfactual['if']): Evidence | undefined {
  const { about, fact } = question;
  const known = levelOf(evidence, about);
  const level = isAllUnknown(known) ? question[answer]('unknown') : question[answer](known);
  if (level === undefined || (fact && evidence.facts.some(isSharedNumber))) return undefined;
  return {
    ...evidence,
    levels: withLevel(evidence.levels, { field: about, level }),
    facts: fact ? [...evidence.facts, fact[answer]] : evidence.facts,
  };
}

/** A joint level says that nothing is known in as many words as it has parts. */
const isAllUnknown = (level: string): boolean => level.split(' ').every((one) => one.endsWith('unknown'));

function withLevel(levels: readonly FoundLevel[], supposed: FoundLevel): FoundLevel[] {
  const others = levels.filter(({ field }) => field !== supposed.field);
  return [...others, supposed];
}

const outcomes: Readonly<Record<Outcome, string>> = {
  same: 'would make it certain that they are one person',
  'ask-a-person': 'would leave it to a person to decide',
  different: 'would rule it out',
};

const sentenceFor = ({ called, another }: Question, answer: Counterfactual['if'], decision: Outcome): string =>
  `${answer === 'agrees' ? `The same ${called}` : (another ?? `Another ${called}`)} ${outcomes[decision]}.`;
