import type { SignSeen } from '../judge/judgement.js';
import { listed, many } from './words.js';

/** What shows that it gets worse, in plain words. */
export const sayWorse = (signs: readonly SignSeen[]): string => listed(signs.map(saySign));

function saySign(seen: SignSeen): string {
  switch (seen.sign) {
    case 'shortening-gaps':
      return sayGaps(Math.max(1, Math.round(seen.gapBefore)), seen.gapNow);
    case 'rising-grade':
      return `graded ${seen.gradeNow} after ${seen.gradeBefore}`;
    case 'another-victim':
      return `${many(seen.victimsNow, 'victim')} after ${many(seen.victimsBefore, 'victim')}`;
  }
}

function sayGaps(before: number, now: number): string {
  const latest = now === 0 ? 'on the day of the one before' : `after ${many(now, 'day')}`;
  return `the latest came ${latest}, those before ${many(before, 'day')} apart`;
}
