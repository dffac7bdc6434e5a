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
    ...policies.flatMap((policy) => problemsOf(policy).map((problem) => `${policy.id}: ${problem}`)),
    ...repeated(policies, ({ id, version }) => `${id}: version ${version} is there twice`),
    ...repeated(policies, ({ id, effectiveFrom }) => `${id}: two versions start on ${effectiveFrom}`),
  ];
}

function problemsOf(policy: Policy): string[] {
  const { roles, standings, effectiveFrom, effectiveUntil } = policy;
  const days = effectiveUntil === undefined ? [effectiveFrom] : [effectiveFrom, effectiveUntil];
  const perPair = 'per' in policy && policy.per === 'counterpart';
  const ofSuspect = roles.includes('suspect');
  const problems: readonly (readonly [boolean, string])[] = [
    ...days.map((day) => [!isDay(day), `there is no ${day}`] as const),
    [effectiveUntil !== undefined && effectiveUntil < effectiveFrom, 'it ends before it starts'],
    [standings !== undefined && !ofSuspect && !perPair, 'a standing is of a suspect, and it is about none'],
    [policy.counts === 'victims' && !ofSuspect, 'victims are counted for a suspect'],
    ...(policy.counts === 'signs' ? problemsOfSigns(policy.signs, policy.signsAtLeast, perPair || !ofSuspect) : []),
  ];
  return problems.flatMap(([holds, problem]) => (holds ? [problem] : []));
}

function problemsOfSigns(
  signs: readonly string[],
  atLeast: number,
  oneVictim: boolean,
): (readonly [boolean, string])[] {
  return [
    [atLeast > signs.length, 'it asks for more signs than it looks for'],
    [oneVictim && signs.includes('another-victim'), 'another victim can show only with one suspect'],
  ];
}

const isDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
};

const repeated = (policies: readonly Policy[], say: (policy: Policy) => string): string[] =>
  [...groupsOf(policies, say).entries()].flatMap(([problem, same]) => (same.length > 1 ? [problem] : []));
