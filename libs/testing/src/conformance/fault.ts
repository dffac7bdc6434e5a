import { ownEyes, type Eyes, type ShownReferral } from './talk.js';

/** How an agency would look from outside that breaks one promise, and what the suite must then complain of. */
export interface Fault {
  readonly eyes: Eyes;
  /** In the complaint, so that it is not another. */
  readonly complaint: RegExp;
  /** The promise is about what is shown in the end: then it is not waited for as long as usual. */
  readonly isShown?: true;
}

export const looksLike = (eyes: Partial<Eyes>, complaint: RegExp): Fault => ({
  eyes: { ...ownEyes, ...eyes },
  complaint,
});
export const saysTwice = (type: string): Partial<Eyes> => ({
  heard: (events) => events.flatMap((event) => (event.type.includes(type) ? [event, event] : [event])),
});
export const doesNotSay = (type: string): Partial<Eyes> => ({
  heard: (events) => events.filter((event) => !event.type.includes(type)),
});
export const setsAside = (...reasons: string[]): Partial<Eyes> => ({ setAside: () => reasons });
export const answersInstead = (wrong: number, right: number): Partial<Eyes> => ({
  answered: (answer) => (answer.status === wrong ? { ...answer, status: right } : answer),
});
/** What it shows to its people, changed. */
export const shows = (change: (shown: ShownReferral) => Partial<ShownReferral>): Partial<Eyes> => ({
  answered: (answer) => ({ ...answer, json: { ...answer.json, ...change(answer.json as ShownReferral) } }),
});
export const neverShows = (status: string, instead: string): Fault => ({
  ...looksLike(
    shows((shown) => (shown.status === status ? { status: instead } : {})),
    new RegExp(`not ${status}`),
  ),
  isShown: true,
});

/** Logs all that it is told. */
export function tellsItsLog(): Partial<Eyes> {
  const told: string[] = [];
  return {
    said: (events) => {
      told.push(...events.map((event) => JSON.stringify(event)));
      return events;
    },
    logged: (lines) => [...lines, ...told],
  };
}
