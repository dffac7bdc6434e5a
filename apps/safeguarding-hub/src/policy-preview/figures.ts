/** How many findings of a policy would begin, end or read otherwise by another version of it, and how many would stay as they are. */
export interface Figures {
  readonly begins: number;
  readonly ends: number;
  readonly changes: number;
  readonly stays: number;
  /** Of what it would find by then, how much would end because its last day is over; none where it has no last day. */
  readonly endsAfterLastDay: number;
}

export const noFigures: Figures = { begins: 0, ends: 0, changes: 0, stays: 0, endsAfterLastDay: 0 };

export const added = (one: Figures, other: Figures): Figures => ({
  begins: one.begins + other.begins,
  ends: one.ends + other.ends,
  changes: one.changes + other.changes,
  stays: one.stays + other.stays,
  endsAfterLastDay: one.endsAfterLastDay + other.endsAfterLastDay,
});

/** How far a count has come: of how many people, by which rules, and who was the last in the order of the ids. */
export interface Counting {
  readonly since: string;
  readonly by: string;
  readonly upTo: string;
  readonly looked: number;
  readonly figures: Figures;
}

/** What a count came to: on which day it would be so, and the last who was looked at where it was a sample. */
export interface Counted {
  readonly at: string;
  readonly by: string;
  readonly day: string;
  readonly looked: number;
  readonly sampleUpTo: string | null;
  /** Left out of a version that goes on. */
  readonly lastDay?: string;
  readonly figures: Figures;
}

/** What a version that waits would change, as it was counted last, and how far another count has come. */
export interface PolicyPreview {
  readonly counting: Counting | null;
  readonly counted: Counted | null;
}

/** Ids are drawn at random, so whoever comes first in their order is a sample of all, and how far one has come is a share. */
export const shareUpTo = (id: string): number => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32;
