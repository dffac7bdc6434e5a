const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const MINUS = '\u2212';

export const count = (number: number): string => whole.format(number);

/** `1 pair`, `2,000 pairs`. */
export const counted = (number: number, one: string, several = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : several}`;

/** A weight with its sign: `+4.1`, `−12.0`, and `0.0` for what rounds to nothing. */
export function bits(weight: number): string {
  const figures = decimal(Math.abs(weight), 1);
  if (Number(figures) === 0) return figures;
  return `${weight < 0 ? MINUS : '+'}${figures}`;
}

/** With a true minus sign, so that a screen reader and a line break do not lose it. */
export const decimal = (number: number, places: number): string => number.toFixed(places).replace('-', MINUS);

/** A probability as people say it; nothing is ever certain or impossible. */
export function percent(probability: number): string {
  const hundredths = probability * 100;
  if (hundredths < 0.1) return 'under 0.1%';
  if (hundredths > 99.9) return 'over 99.9%';
  const nearTheEnd = hundredths < 1 || hundredths > 99;
  return `${hundredths.toFixed(nearTheEnd ? 1 : 0)}%`;
}

/** A share that may well be none or all. */
export function share(part: number): string {
  const hundredths = part * 100;
  if (hundredths === 0) return 'none';
  if (hundredths < 0.01) return 'under 0.01%';
  return `${hundredths.toFixed(hundredths < 1 ? 2 : hundredths < 10 ? 1 : 0)}%`;
}

/** `41 seconds`, `3 minutes 20 seconds`, `2 hours 5 minutes`. */
export function duration(seconds: number): string {
  if (seconds < 10) return counted(Number(seconds.toFixed(1)), 'second').replace(/^\S+/, decimal(seconds, 1));
  const [total, minute] = [Math.round(seconds), 60];
  if (total < minute) return counted(total, 'second');
  const minutes = Math.floor(total / minute);
  if (minutes < 60) return both(counted(minutes, 'minute'), total % minute, 'second');
  return both(counted(Math.floor(minutes / 60), 'hour'), minutes % 60, 'minute');
}

const both = (more: string, rest: number, unit: string): string =>
  rest === 0 ? more : `${more} ${counted(rest, unit)}`;

/** `one, two and three`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
