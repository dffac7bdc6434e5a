/** When it is said that somebody has been here before, and when that nothing was ever done about it. */
export interface EarlierContactPolicy {
  readonly version: string;
  /** Contacts about one person are counted over so many months, the one that is looked at as the last. */
  readonly withinMonths: number;
  /** So many contacts, one after the other, that ended with no further action are marked. */
  readonly noActionInARow: number;
  readonly source: string;
  readonly evidence: 'verified' | 'superseded' | 'background' | 'estimate';
  readonly effectiveFrom: string;
}

export const earlierContactPolicies: readonly EarlierContactPolicy[] = [
  {
    version: '1',
    withinMonths: 6,
    noActionInARow: 3,
    source:
      'Our own, until the partnership has approved its own: that each contact was judged by itself is what reviews find again and again.',
    evidence: 'estimate',
    effectiveFrom: '2020-01-01',
  },
];

/** The rule in force on a day (ISO date). */
export function earlierContactPolicyOn(
  day: string,
  all: readonly EarlierContactPolicy[] = earlierContactPolicies,
): EarlierContactPolicy {
  const [latest] = all
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .sort((one, other) => other.effectiveFrom.localeCompare(one.effectiveFrom));
  if (!latest) throw new RangeError(`no rule about earlier contacts holds on ${day}`);
  return latest;
}
