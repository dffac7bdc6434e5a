/** One person as the records that were taken to be of them. */
export interface PersonCluster {
  readonly id: string;
  /** When this person was first known: a time or a running number, the smaller the older. */
  readonly since: number;
  /** Record ids, oldest first. */
  readonly records: readonly string[];
}

/** A scored pair of records. */
export interface RecordLink {
  readonly left: string;
  readonly right: string;
  /** Bits: log2 of the odds that the two are one person, the prior counted in. */
  readonly weight: number;
}

/** What a human decided, or a rule that always holds, about two records; `open` once it was undone. */
export interface Decision {
  readonly left: string;
  readonly right: string;
  readonly decided: 'same' | 'not-the-same' | 'open';
}

/** Whoever may be touched by something new, and all that is known between their records. */
export interface Neighbourhood {
  readonly people: readonly PersonCluster[];
  /** Each may be listed twice, once for either record. */
  readonly links: readonly RecordLink[];
  readonly decisions: readonly Decision[];
}

/** The same for both orders of the two records. */
export const nameOfPair = ({ left, right }: Pick<RecordLink, 'left' | 'right'>): string =>
  left < right ? `${left}\n${right}` : `${right}\n${left}`;
