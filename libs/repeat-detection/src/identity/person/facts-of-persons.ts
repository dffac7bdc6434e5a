import type { Fact } from '../decide/facts.js';
import type { LinkageBirth } from '../record/linkage-record.js';
import type { PersonRecord } from './person-record.js';

/** How far from the expected day a child is taken to be that child, in days. */
const AROUND_TERM = 120;
const DAY = 86_400_000;

/** What no field of the two records tells. */
export function factsOf(left: PersonRecord, right: PersonRecord): Fact[] {
  const facts: Fact[] = [];
  if (left.unborn || right.unborn) facts.push(unbornFact(left, right));
  if (isPlaceholder(left) && isPlaceholder(right)) facts.push('two placeholder births');
  if (left.disguised || right.disguised) facts.push('look-alike letters');
  return facts;
}

const isPlaceholder = ({ changes }: PersonRecord): boolean => changes.some(({ what }) => what === 'placeholder-date');

/** An unborn child is nobody who has been born already, unless about when it was expected. */
function unbornFact(left: PersonRecord, right: PersonRecord): Fact {
  const [ours, theirs] = [dayOf(left), dayOf(right)];
  if (ours === undefined || theirs === undefined) return left.unborn && right.unborn ? 'unborn' : 'born and unborn';
  return Math.abs(ours - theirs) <= AROUND_TERM * DAY ? 'unborn' : 'born and unborn';
}

function dayOf({ unborn, record }: PersonRecord): number | undefined {
  if (!unborn) return bornOn(record.birth);
  return unborn.expected === undefined ? undefined : Date.parse(unborn.expected);
}

const bornOn = ({ year, month, day }: LinkageBirth): number | undefined =>
  year && month && day ? Date.UTC(year, month - 1, day) : undefined;
