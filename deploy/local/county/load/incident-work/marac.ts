import type { Doing } from './incident-work.js';

/** What is written down of an incident and MARAC. */
export type MaracSaid =
  | { readonly referred: true; readonly referredOn: string; readonly discussedOn?: string }
  | { readonly referred: false; readonly because: string };

/** The officer says that it was referred; when it was discussed, public protection does, who sit there. */
export const writeMarac = (place: number, said: MaracSaid): Doing => ({
  by: said.referred && said.discussedOn !== undefined ? 'public-protection' : 'officer',
  at: ({ marac }, id) => (marac.length === place ? `/incidents/${id}/marac` : undefined),
  body: () => ({ ...said, version: place }),
});
