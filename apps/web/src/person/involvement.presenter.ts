import type { InvolvementView, PersonView } from '../api/person-view.js';
import { standingWords } from '../finding/finding.words.js';
import { longDate } from '../layout/dates.js';
import { agencyList, category, counted, type Tag } from '../layout/words.js';
import { paths } from '../paths.js';
import { roleTag } from './person.words.js';

/** What of the timeline is shown: all of it, or what somebody was as one thing. */
export const sides = ['victim', 'suspect'] as const;
export type TimelineSide = (typeof sides)[number];

/** What an address asks for; all of it for a word that is none. */
export const chosenSide = (asked: unknown): TimelineSide | undefined => sides.find((side) => side === asked);

export interface InvolvementShown {
  readonly what: string;
  readonly role: Tag;
  readonly at: string;
  readonly toldBy: string;
  readonly reported: string;
  readonly reference?: string;
  readonly standing?: string;
}

export interface Year {
  readonly text: string;
  readonly isOpen: boolean;
  readonly items: readonly InvolvementShown[];
}

/** Whoever is a victim here and a suspect there is one person with two views. */
export function timelineTabs({ id, involvements }: PersonView, chosen: TimelineSide | undefined, on?: string) {
  const texts = { victim: 'As victim', suspect: 'As suspect' };
  return [undefined, ...sides].map((side) => ({
    text: `${side ? texts[side] : 'All'} (${ofSide(involvements, side).length})`,
    href: paths.people.show(id, { on, as: side }),
    active: side === chosen,
  }));
}

/** A year is opened by whoever wants it; the latest is open. So a long history can be read. */
export function yearsOf({ involvements }: PersonView, chosen: TimelineSide | undefined): Year[] {
  const years = new Map<string, InvolvementView[]>();
  for (const one of ofSide(involvements, chosen)) {
    const year = longDate(one.occurredAt).split(' ').at(-1) ?? '';
    years.set(year, [...(years.get(year) ?? []), one]);
  }
  return [...years].map(([year, those], place) => ({
    text: `${year}: ${counted(those.length, 'incident')}`,
    isOpen: place === 0,
    items: those.map(involvementShown),
  }));
}

const ofSide = (involvements: readonly InvolvementView[], side: TimelineSide | undefined) =>
  involvements.filter(({ role }) => side === undefined || role === side);

const involvementShown = (one: InvolvementView): InvolvementShown => ({
  ...{ what: category(one.category), role: roleTag(one.role), at: one.occurredAt },
  ...{ toldBy: agencyList(one.toldBy), reported: longDate(one.reportedAt) },
  ...(one.standing && { standing: standingWords[one.standing] }),
  ...(one.incidentReference !== undefined && { reference: one.incidentReference }),
});
