/** When a condition holds, as days of which the last counts: `YYYY-MM-DD` in London. */
export interface ConditionTerm {
  /** The last day; left out, it holds as long as the licence. */
  readonly to?: string;
  /** The first day on which it holds no more, though it would. */
  readonly revokedFrom?: string;
}

/** A condition that is over no longer forbids anything; what was done while it held stays a breach. */
export const isInForceOn = ({ to, revokedFrom }: ConditionTerm, day: string): boolean =>
  (to === undefined || day <= to) && (revokedFrom === undefined || day < revokedFrom);

export type RevocationRefusal = 'before-supervision' | 'over-before';

/** Why a condition cannot end on a day: it did not hold yet, or was over already. */
export function revocationRefusal(
  from: string,
  { to }: Pick<ConditionTerm, 'to'>,
  { startedOn }: { readonly startedOn: string },
): RevocationRefusal | undefined {
  if (from < startedOn) return 'before-supervision';
  return to !== undefined && from > to ? 'over-before' : undefined;
}
