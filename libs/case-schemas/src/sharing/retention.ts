import type { SourceStanding } from './source-standing.js';

/** For how long the receiver keeps its copy, by a group whose periods are dated data. */
export type RetentionClass = 'mopi-1' | 'mopi-2' | 'mopi-3' | 'mopi-4' | 'receivers-own';

/** What a retention class asks from one day on. Its end is a review by a person, never a silent deletion. */
export interface RetentionRule {
  readonly class: RetentionClass;
  readonly words: string;
  /** Years without a further matter before the first review; absent where we do not know. */
  readonly clearYears?: number;
  readonly reviewEveryYears?: number;
  readonly effectiveFrom: string;
  readonly source: string;
  readonly standing: SourceStanding;
}

const police = {
  effectiveFrom: '2021-04-01',
  source:
    'https://www.college.police.uk/app/information-management/management-police-information/retention-review-and-disposal',
  standing: 'background',
} as const;

export const retentionRules: readonly RetentionRule[] = [
  {
    class: 'mopi-1',
    words: 'Public protection, registered sexual offenders, MAPPA: until the person’s 100th birthday',
    reviewEveryYears: 10,
    ...police,
  },
  {
    class: 'mopi-2',
    words: 'Other sexual, violent or serious offences',
    clearYears: 10,
    reviewEveryYears: 10,
    ...police,
  },
  { class: 'mopi-3', words: 'Other offences', clearYears: 6, reviewEveryYears: 5, ...police },
  { class: 'mopi-4', words: 'Everything else: missing people, undetected crime, crime reports', ...police },
  {
    class: 'receivers-own',
    words: 'The receiver’s own schedule, which it sets for its own copy',
    effectiveFrom: '2021-04-01',
    source: 'No period of a partner of the police was found',
    standing: 'not-found',
  },
];

/** The rule of a class on a day (ISO date). */
export function retentionOn(
  retention: RetentionClass,
  on: string,
  rules: readonly RetentionRule[] = retentionRules,
): RetentionRule | undefined {
  return rules
    .filter((rule) => rule.class === retention && rule.effectiveFrom <= on)
    .sort((left, right) => right.effectiveFrom.localeCompare(left.effectiveFrom))[0];
}
