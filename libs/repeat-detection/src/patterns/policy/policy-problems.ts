import { groupsOf } from '../incident/collect.js';
import type { Policy } from './policy.js';

/**
 * What is wrong with policies that fit the schema: what would never find, or find at random.
 *
 * @returns sentences, each beginning with the id of its policy; none when all is well
 * @throws never
 */
export function policyProblems(policies: readonly Policy[]): string[] {
  return [
    ...policies.flatMap((policy) => problemsOfPolicy(policy).map(({ problem }) => `${policy.id}: ${problem}`)),
    ...repeated(policies, ({ id, version }) => `${id}: version ${version} is there twice`),
    ...repeated(policies, ({ id, effectiveFrom }) => `${id}: two versions start on ${effectiveFrom}`),
  ];
}

export interface PolicyProblem {
  /** What has to be put right. */
  readonly field: string;
  readonly problem: string;
}

/** What is wrong with one policy by itself, field by field: for somebody who writes it. */
export function problemsOfPolicy(policy: Policy): PolicyProblem[] {
  const { roles, standings, effectiveFrom, effectiveUntil } = policy;
  const perPair = 'per' in policy && policy.per === 'counterpart';
  const ofSuspect = roles.includes('suspect');
  const problems: readonly PossibleProblem[] = [
    ['effectiveFrom', !isDay(effectiveFrom), `there is no ${effectiveFrom}`],
    ['effectiveUntil', effectiveUntil !== undefined && !isDay(effectiveUntil), `there is no ${effectiveUntil}`],
    ['effectiveUntil', effectiveUntil !== undefined && effectiveUntil < effectiveFrom, 'it ends before it starts'],
    [
      'standings',
      standings !== undefined && !ofSuspect && !perPair,
      'a standing is of a suspect, and it is about none',
    ],
    ['roles', policy.counts === 'victims' && !ofSuspect, 'victims are counted for a suspect'],
    ...(policy.counts === 'signs' ? problemsOfSigns(policy.signs, policy.signsAtLeast, perPair || !ofSuspect) : []),
  ];
  return problems.flatMap(([field, holds, problem]) => (holds ? [{ field, problem }] : []));
}

type PossibleProblem = readonly [field: string, holds: boolean, problem: string];

function problemsOfSigns(signs: readonly string[], atLeast: number, oneVictim: boolean): PossibleProblem[] {
  return [
    ['signsAtLeast', atLeast > signs.length, 'it asks for more signs than it looks for'],
    ['signs', oneVictim && signs.includes('another-victim'), 'another victim can show only with one suspect'],
  ];
}

const isDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

const repeated = (policies: readonly Policy[], say: (policy: Policy) => string): string[] =>
  [...groupsOf(policies, say).entries()].flatMap(([problem, same]) => (same.length > 1 ? [problem] : []));
