import { shareUpTo, type Counted, type Counting, type PolicyPreview } from './figures.js';

const inPercent = (id: string): number => Math.round(shareUpTo(id) * 100);

const countedView = ({ at, day, looked, sampleUpTo, lastDay, figures }: Counted) => ({
  ...{ at, day, looked, begins: figures.begins, ends: figures.ends, changes: figures.changes, stays: figures.stays },
  /** Of what it would find, what would end on the day after its last, by what is known now. */
  ...(lastDay !== undefined && { lastDay, endsAfterLastDay: figures.endsAfterLastDay }),
  /** About which part of everybody was looked at, where it was not everybody. */
  ...(sampleUpTo !== null && { samplePercent: Math.max(1, inPercent(sampleUpTo)) }),
});

const countingView = ({ since, looked, upTo }: Counting) => ({ since, looked, percent: inPercent(upTo) });

/** What a version that waits would change: figures alone, for nobody is named who reads of a rule. */
export const policyPreviewView = ({ counted, counting }: PolicyPreview) => ({
  ...(counted && { counted: countedView(counted) }),
  ...(counting && { counting: countingView(counting) }),
});
