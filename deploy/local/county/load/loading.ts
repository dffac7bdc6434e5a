import type { CountyDesks } from './desks.js';
import type { Journal } from './journal.js';

/** A county that is being loaded: how far it has come, and where everything is done. */
export interface Loading {
  readonly journal: Journal;
  readonly desks: CountyDesks;
  readonly now: () => Date;
  readonly stepDone: () => void;
}

/** Requests under way at a time. */
export const WIDTH = 8;
