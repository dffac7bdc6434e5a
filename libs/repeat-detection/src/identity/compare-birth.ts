import type { FoundLevel } from './comparison.js';
import type { NormalisedBirth } from './normalised-person.js';
import { editDistance } from './similarity.js';

type Dated = Extract<NormalisedBirth, { year: number }>;
type Full = Extract<NormalisedBirth, { known: 'day' }>;

/** Years between parent and child, at least. */
const GENERATION = 15;
/** How far from the expected day a child is taken to be that child, in days. */
const AROUND_TERM = 120;

export function compareBirths(left: NormalisedBirth, right: NormalisedBirth): FoundLevel | undefined {
  if (left.known === 'nothing' || right.known === 'nothing') return undefined;
  if (left.known === 'unborn' || right.known === 'unborn') return { level: compareUnborn(left, right) };
  if (left.known === 'years' || right.known === 'years') return { level: compareAges(left, right) };
  if (left.known === 'day' && right.known === 'day') return { level: compareDays(left, right) };
  return { level: comparePartial(left, right) };
}

function compareDays(left: Full, right: Full) {
  const [ours, theirs] = [written(left), written(right)];
  if (ours === theirs) return 'birth-same';
  if (left.year === right.year && left.day === right.month && left.month === right.day) return 'birth-swapped';
  const yearOff = Math.abs(left.year - right.year);
  const sameDayOfYear = left.day === right.day && left.month === right.month;
  if (editDistance(ours, theirs) === 1 || (sameDayOfYear && yearOff === 1)) return 'birth-one-slip';
  return yearOff >= GENERATION ? 'birth-generation-apart' : 'birth-differs';
}

function comparePartial(left: Dated, right: Dated) {
  if (left.year !== right.year)
    return Math.abs(left.year - right.year) >= GENERATION ? 'birth-generation-apart' : 'birth-differs';
  if (left.known === 'year' || right.known === 'year') return 'birth-same-year';
  return left.month === right.month ? 'birth-same-month' : 'birth-differs';
}

function compareAges(left: NormalisedBirth, right: NormalisedBirth) {
  const [ours, theirs] = [yearsOf(left), yearsOf(right)];
  return ours.from <= theirs.to && theirs.from <= ours.to ? 'birth-age-fits' : 'birth-age-differs';
}

function yearsOf(birth: NormalisedBirth): { from: number; to: number } {
  if (birth.known === 'years') return birth;
  return 'year' in birth ? { from: birth.year, to: birth.year } : { from: 0, to: 9999 };
}

/** An unborn child is nobody who has been born already, unless about when it was expected. */
function compareUnborn(left: NormalisedBirth, right: NormalisedBirth) {
  const [ours, theirs] = [dayOf(left), dayOf(right)];
  if (ours === undefined || theirs === undefined) return bothUnborn(left, right) ? 'birth-expected' : 'birth-not-yet';
  return Math.abs(ours - theirs) <= AROUND_TERM * 86_400_000 ? 'birth-expected' : 'birth-not-yet';
}

const bothUnborn = (left: NormalisedBirth, right: NormalisedBirth): boolean =>
  left.known === 'unborn' && right.known === 'unborn';

function dayOf(birth: NormalisedBirth): number | undefined {
  if (birth.known === 'unborn') return birth.expected === undefined ? undefined : Date.parse(birth.expected);
  return birth.known === 'day' ? Date.UTC(birth.year, birth.month - 1, birth.day) : undefined;
}

const written = ({ year, month, day }: Full): string =>
  `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
