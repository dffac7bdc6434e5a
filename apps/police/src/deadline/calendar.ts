import { englandAndWales } from '#libs/deadlines';

/** One for the life of the process: it remembers the days that it has worked out. */
export const calendar = englandAndWales();
