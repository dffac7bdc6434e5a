const whole = (count: number): string => count.toLocaleString('en-GB');

/** `1 row`, `12,345 rows`. */
export const counted = (count: number, one: string, several: string): string =>
  `${whole(count)} ${count === 1 ? one : several}`;
