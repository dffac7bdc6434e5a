import type { Agency } from '#libs/case-schemas';
import { paths } from '../paths.js';
import type { Person } from './person.js';

/** A part of the web app: whom it is for, and where they begin. */
export interface Desk {
  readonly agency: Agency;
  readonly roles: readonly string[];
  readonly home: string;
  readonly homeName: string;
}

export const desks = {
  beacon: { agency: 'beacon', roles: ['caseworker', 'supervisor'], home: paths.beacon.list(), homeName: 'Referrals' },
  police: { agency: 'police', roles: ['officer'], home: paths.police.list(), homeName: 'My referrals' },
  hub: { agency: 'safeguarding-hub', roles: ['practitioner'], home: paths.hub.list(), homeName: 'Repeat findings' },
} as const satisfies Record<string, Desk>;

export type DeskName = keyof typeof desks;

export const maySit = ({ agency, roles }: Person, desk: Desk): boolean =>
  agency === desk.agency && desk.roles.some((role) => roles.includes(role));

/** Where this person works; undefined for somebody who has no work here. */
export const deskOf = (person: Person): Desk | undefined =>
  Object.values<Desk>(desks).find((desk) => maySit(person, desk));
