import type { CountyDesks } from './desks.js';
import type { Journal } from './journal.js';

/** A county that is being loaded: how far it has come, and where everything is done. */
export interface Loading {
  readonly journal: Journal;
  readonly desks: CountyDesks;
  readonly now: () => Date;
  readonly stepDone: () => void;
}

/** Requests under way at a time, of each kind of work. */
export const WIDTH = 8;
/** The same, of work in which one side waits for the other, and nobody else for them. */
export const CONVERSATIONS = 24;
