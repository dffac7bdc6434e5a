import type { Agency } from '#libs/case-schemas';
import type { Person } from '../sign-in/person.js';

/** A part of the web app: whom it is for, where it begins, and what it goes by in the navigation. */
export interface Desk {
  readonly agency: Agency;
  readonly roles: readonly string[];
  readonly home: string;
  readonly name: string;
}

export const maySit = ({ agency, roles }: Person, desk: Desk): boolean =>
  agency === desk.agency && desk.roles.some((role) => roles.includes(role));

/** The desk to which a page belongs, by the pattern of its address. */
export const deskAt = <D extends Desk>(desks: readonly D[], route: string): D | undefined =>
  desks.find(({ home }) => route === home || route.startsWith(`${home}/`));
