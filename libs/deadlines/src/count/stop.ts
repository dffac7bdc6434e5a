/** While the clock stood still, in milliseconds since 1970; `to` is Infinity while it still does. */
export interface Stop {
  readonly from: number;
  readonly to: number;
}

/** A day that ends while the clock stands still does not count; one that ends in the moment it is stopped has been used. */
export const standsStill = (stops: readonly Stop[], moment: number): boolean =>
  stops.some(({ from, to }) => from < moment && moment <= to);

/** The parts of a stretch of time in which the clock ran. Stops are in order and do not overlap. */
export function* runningParts(stretch: Stop, stops: readonly Stop[]): Generator<Stop> {
  let { from } = stretch;
  for (const stop of stops) {
    if (stop.from > from) yield { from, to: Math.min(stop.from, stretch.to) };
    from = Math.max(from, stop.to);
    if (from >= stretch.to) return;
  }
  yield { from, to: stretch.to };
}
