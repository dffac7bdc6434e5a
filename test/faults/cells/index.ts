import type { Cell } from './cell.js';
import { poisoned } from './poison.js';
import { repeatedAndShuffled } from './repeated-and-shuffled.js';
import { serverKilled } from './server-killed.js';
import { serviceKilled, serviceStopped } from './service-killed.js';

/** Every kind of fault that the promises are held against. */
export const cells: readonly Cell[] = [
  ...serviceKilled,
  ...serverKilled,
  poisoned,
  repeatedAndShuffled,
  serviceStopped,
];
