import { LONGEST_YEARS } from '../calendar/calendar.js';
import { dayUnits, type DeadlinePolicy, type Limit, type Warning } from './deadline-policy.js';
import { isClockTime, openingProblems } from './opening-problems.js';
import { clockOf } from './policies-in-force.js';

/** What is wrong with policies, each with the id of its policy: what could not be counted, or counted in two ways. */
export function policyProblems(policies: readonly DeadlinePolicy[]): string[] {
  return [
    ...policies.flatMap((policy) => problemsOf(policy).map((problem) => `${clockOf(policy)}: ${problem}`)),
    ...repeated(policies, (policy) => `${clockOf(policy)}: version ${policy.version} is there twice`),
    ...repeated(policies, (policy) => `${clockOf(policy)}: two versions start on ${policy.effectiveFrom}`),
    ...disagreeing(policies),
  ];
}

type Check = readonly [boolean, string];

function problemsOf(policy: DeadlinePolicy): string[] {
  const { limit, warnBefore } = policy;
  return [
    ...sayingWhich([...checksOfText(policy), ...checksOfDates(policy), ...checksOfClock(policy)]),
    ...sayingWhich(checksOfLimit(limit)),
    ...(limit.unit === 'opening-hours' ? openingProblems(limit.opening) : []),
    ...(warnBefore ? sayingWhich(checksOfWarning(limit, warnBefore)) : []),
  ];
}

const sayingWhich = (checks: readonly Check[]): string[] =>
  checks.flatMap(([holds, problem]) => (holds ? [problem] : []));

const checksOfText = ({ name, source, anchor, anchorInWords }: DeadlinePolicy): Check[] => [
  [name.trim() === '', 'it has no name'],
  [source.trim() === '', 'it has no source'],
  [anchor.trim() === '' || anchorInWords.trim() === '', 'it does not say what starts the clock'],
];

const checksOfDates = ({ effectiveFrom, effectiveUntil = effectiveFrom }: DeadlinePolicy): Check[] => [
  [!isDay(effectiveFrom), `there is no ${effectiveFrom}`],
  [!isDay(effectiveUntil) && effectiveUntil !== effectiveFrom, `there is no ${effectiveUntil}`],
  [effectiveUntil < effectiveFrom, 'it ends before it starts'],
];

const checksOfClock = ({ pausedWhile, grade, onNewGrade }: DeadlinePolicy): Check[] => [
  [pausedWhile !== 'never' && pausedWhile.length === 0, "it pauses in no status: say 'never'"],
  [grade !== undefined && onNewGrade === undefined, 'it does not say whether a change of grade restarts it'],
  [grade === undefined && onNewGrade !== undefined, 'it has no grade that could change'],
];

function checksOfLimit(limit: Limit): Check[] {
  const endsAt = 'endsAt' in limit ? limit.endsAt : undefined;
  const named = endsAt === undefined || endsAt === 'end-of-day' || endsAt === 'same-time-of-day';
  return [
    [!isCountable(limit), `${limit.amount} ${limit.unit} cannot be counted`],
    [hoursIn(limit) > LONGEST_YEARS * 365 * 24, `it is longer than ${LONGEST_YEARS} years`],
    [!named && !isClockTime(endsAt), `no day has a ${endsAt}`],
    [endsAt !== undefined && !isInDays(limit), `${limit.unit} end when they end, at no time of day`],
  ];
}

function checksOfWarning(limit: Limit, warning: Warning): Check[] {
  const { amount, unit } = warning;
  const inMonths = limit.unit === 'months' && unit === 'days';
  return [
    [!isCountable(warning), `a warning ${amount} ${unit} before cannot be counted`],
    [
      unit !== 'hours' && unit !== limit.unit && !inMonths,
      `a warning in ${unit} does not fit a limit in ${limit.unit}`,
    ],
    [hoursIn(warning) >= hoursIn(limit), 'it warns before it starts to count'],
  ];
}

const isInDays = ({ unit }: { readonly unit: string }): boolean => (dayUnits as readonly string[]).includes(unit);

/** Whole days and months; hours to the minute. */
const isCountable = (length: { readonly amount: number; readonly unit: string }): boolean =>
  length.amount > 0 && Number.isSafeInteger(isInDays(length) ? length.amount : length.amount * 60);

/** The least that it can last, to compare a warning with its limit. */
function hoursIn({ amount, unit }: { readonly amount: number; readonly unit: string }): number {
  if (unit === 'months') return amount * 28 * 24;
  return isInDays({ unit }) ? amount * 24 : amount;
}

/** The calendar is asked, because JavaScript turns 30 February into 2 March. */
function isDay(day: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function repeated(policies: readonly DeadlinePolicy[], say: (policy: DeadlinePolicy) => string): string[] {
  const said = policies.map(say);
  return [...new Set(said.filter((problem, place) => said.indexOf(problem) < place))];
}

/** The grades of one id are one clock: they start together, and what a change does is one rule. */
function disagreeing(policies: readonly DeadlinePolicy[]): string[] {
  const graded = policies.filter(({ grade }) => grade !== undefined);
  const ids = [...new Set(graded.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const ofOne = graded.filter((policy) => policy.id === id);
    return sayingWhich([
      [new Set(ofOne.map(({ onNewGrade }) => onNewGrade)).size > 1, `${id}: its grades restart and do not`],
      [new Set(ofOne.map(({ anchor }) => anchor)).size > 1, `${id}: its grades start at different moments`],
    ]);
  });
}
