import { unprocessable } from '#libs/http';
import { whereaboutsIn } from './whereabouts.js';

/** Whoever has offended must not learn from these words where a victim is. */
export function refuseWhereabouts(words: string, field: string): void {
  const code = whereaboutsIn(words);
  if (code)
    throw unprocessable('tells-whereabouts', [
      { field, code, message: 'must not say where somebody lives or how to reach them' },
    ]);
}
