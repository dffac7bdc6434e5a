import type { Agency, FindingKind, FindingState } from '#libs/case-schemas';
import type { Policy } from '#libs/repeat-detection';
import type { FindingDetails, WhyWithdrawn } from './finding.row.js';

/** What the patterns say now about one person, before it is compared with what was said before. */
export interface Found {
  readonly kind: FindingKind;
  readonly about: string;
  readonly count: number;
  readonly details: FindingDetails;
}

/** What an agency was last told of a finding, and by which of its own references. */
export interface Told {
  readonly fingerprint: string;
  readonly personRecordIds: readonly string[];
  readonly referralIds: readonly string[];
}

export interface KnownFinding extends Found {
  readonly id: string;
  readonly version: number;
  readonly state: FindingState;
  readonly told: Readonly<Partial<Record<Agency, Told>>>;
  /** By which version of its rule it held until now, where it was looked at again and reads otherwise. */
  readonly foundBefore?: Pick<Policy, 'id' | 'version'>;
}

/** A finding with whose it is. */
export interface PersonFinding extends KnownFinding {
  readonly personId: string;
}

/** A finding as it was last said, and when. */
export interface DatedFinding extends PersonFinding {
  readonly foundAt: Date;
}

/** When a person last lost records, and how. */
export interface Loss {
  readonly at: Date;
  readonly why: WhyWithdrawn;
}

/**
 * Why a finding no longer holds: a loss explains it only where it came after what was last said, another rule only where it would
 * hold still by the one of then.
 */
export function whyGone(
  { foundAt }: Pick<DatedFinding, 'foundAt'>,
  loss: Loss | undefined,
  byItsRule: readonly Found[] = [],
): WhyWithdrawn {
  if (loss && loss.at >= foundAt) return loss.why;
  return byItsRule.length > 0 ? 'rule' : 'less';
}

export type FindingChange = {
  readonly change: 'new' | 'changed' | 'withdrawn' | 'unchanged';
  readonly finding: KnownFinding;
};

/**
 * Compares what is found now with what was found before. A finding keeps its id for as long as it is about the same
 * person and the same thing; what no longer holds is withdrawn, never removed.
 */
export function reconcile<Known extends KnownFinding>(
  known: readonly Known[],
  found: readonly Found[],
  newId: () => string,
  whyOf: (gone: Known) => WhyWithdrawn,
): FindingChange[] {
  const current = found.map((now) => renew(known.find(isAboutTheSame(now)), now, newId));
  const gone = known.filter((before) => before.state === 'current' && !found.some(isAboutTheSame(before)));
  return [...current, ...gone.map((before) => withdrawn(before, whyOf(before)))];
}

/** By the same rule about the same thing; whose they are is given. */
export const isAboutTheSame =
  (one: Found) =>
  (other: Found): boolean =>
    one.details.policy.id === other.details.policy.id && one.about === other.about;

function renew(before: KnownFinding | undefined, now: Found, newId: () => string): FindingChange {
  if (!before) return { change: 'new', finding: { ...now, id: newId(), version: 1, state: 'current', told: {} } };
  if (before.state === 'current' && isEqual(before, now)) return { change: 'unchanged', finding: before };
  const { id, version, told, details, state } = before;
  const foundBefore = state === 'current' && { foundBefore: details.policy };
  return { change: 'changed', finding: { ...now, id, version: version + 1, state: 'current', told, ...foundBefore } };
}

const withdrawn = ({ details, ...before }: KnownFinding, whyWithdrawn: WhyWithdrawn): FindingChange => ({
  change: 'withdrawn',
  finding: { ...before, details: { ...details, whyWithdrawn }, version: before.version + 1, state: 'withdrawn' },
});

const isEqual = (before: Found, now: Found): boolean =>
  before.count === now.count && canonical(before.details) === canonical(now.details);

/** PostgreSQL gives the properties of a jsonb value in an order of its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const properties = Object.entries(value).sort(([left], [right]) => left.localeCompare(right));
  return `{${properties.map(([key, inner]) => `${key}:${canonical(inner)}`).join()}}`;
}
