import { dayInLondon, type Incident, type MaracReferral } from '#libs/case-schemas';

/** What somebody says of an incident and the agencies' risk conference (MARAC). */
export interface MaracWord {
  /** Whether it was referred there; that it was not after all is said too, with why. */
  readonly referred: boolean;
  readonly referredOn?: string | null | undefined;
  readonly discussedOn?: string | null | undefined;
  readonly because?: string | null | undefined;
}

/** What is wrong with what was said, by its field. */
export interface MaracProblem {
  readonly field: 'referredOn' | 'discussedOn' | 'because';
  readonly code: 'missing' | 'not-referred' | 'before-it-happened' | 'before-it-was-referred' | 'in-the-future';
  readonly message: string;
}

/** What makes it impossible that this became of an incident. */
export function maracProblems(
  word: MaracWord,
  { occurredAt }: Pick<Incident, 'occurredAt'>,
  now: Date,
): MaracProblem[] {
  return word.referred
    ? referredProblems(word, dayInLondon(new Date(occurredAt)), dayInLondon(now))
    : notReferred(word);
}

function referredProblems({ referredOn, discussedOn }: MaracWord, happened: string, today: string): MaracProblem[] {
  if (!referredOn) return [problem('referredOn', 'missing', 'must say on which day it was referred')];
  return [
    ...(referredOn < happened ? [problem('referredOn', 'before-it-happened', 'is before the incident')] : []),
    ...(referredOn > today ? [problem('referredOn', 'in-the-future', 'is still to come')] : []),
    ...(discussedOn && discussedOn < referredOn
      ? [problem('discussedOn', 'before-it-was-referred', 'is before the referral')]
      : []),
    ...(discussedOn && discussedOn > today ? [problem('discussedOn', 'in-the-future', 'is still to come')] : []),
  ];
}

function notReferred(word: MaracWord): MaracProblem[] {
  const days = (['referredOn', 'discussedOn'] as const).filter((field) => word[field]);
  return [
    ...days.map((field) => problem(field, 'not-referred', 'cannot be, where it was not referred')),
    ...(word.because?.trim() ? [] : [problem('because', 'missing', 'must say why it was not referred')]),
  ];
}

const problem = (field: MaracProblem['field'], code: MaracProblem['code'], message: string): MaracProblem => ({
  ...{ field, code, message },
});

/** What another agency may be told of it: nothing where it was not referred. */
export function maracReferral(word: MaracWord | undefined): MaracReferral | undefined {
  if (!word?.referred || !word.referredOn) return undefined;
  const { referredOn, discussedOn } = word;
  return { referredOn, ...(discussedOn && { discussedOn }) };
}

/** The conference is about domestic abuse: of an incident of another kind one of the two is wrong, and it stands all the same. */
export const isDoubtful = ({ category }: Pick<Incident, 'category'>): boolean => category !== 'domestic-abuse';
