export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** `2026-11-20` */
export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);

/** `2026-11-20T21:15:00Z`: whole seconds, as a police system writes them. */
export const instant = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

export const after = (time: Date, milliseconds: number): Date => new Date(time.getTime() + milliseconds);

export const monthsBefore = (time: Date, months: number): Date => {
  const earlier = new Date(time);
  earlier.setUTCMonth(earlier.getUTCMonth() - months);
  return earlier;
};

/** A day written `YYYY-MM-DD`, so many years (and days) from another. */
export function dayShifted(day: string, { years = 0, days = 0 }: { years?: number; days?: number }): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return dayOf(after(date, days * DAY));
}

/** Full years of somebody born on a day. */
export function ageAt(born: string, time: Date): number {
  const day = dayOf(time);
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}
