import { at } from '../random.js';
import type { NameSex, Origin } from '../name-tables.js';

/** Where somebody lives from a day on. */
export interface Home {
  readonly from: string;
  readonly kind: 'home' | 'refuge' | 'no-fixed-abode';
  readonly lines: readonly string[];
  readonly town?: string;
  readonly postcode?: string;
  readonly protected: boolean;
}

/** Who somebody really is: what no agency sees whole, and the truth that linking is measured against. */
export interface Citizen {
  readonly id: string;
  readonly sex: NameSex;
  /** `YYYY-MM-DD` */
  readonly born: string;
  readonly origin: Origin;
  /** The first, then the middle ones. */
  readonly forenames: readonly string[];
  /** From birth on; a later one was taken on marriage. */
  readonly surnames: readonly { readonly from: string; readonly surname: string }[];
  /** In the order of their days; a story may add one when somebody has to flee. */
  readonly homes: Home[];
  readonly ethnicity: string;
  readonly nhsNumber: string;
  /** Held by those whom the police arrested before. */
  readonly pncId?: string;
  /** Held by those whom probation supervises: a grown-up who was arrested before. */
  readonly crn?: string;
  /** What friends call somebody whose name is another: not a form of the name. */
  readonly alias?: string;
}

export interface Household {
  readonly kind: 'family' | 'couple' | 'single' | 'single-parent' | 'no-fixed-abode';
  /** The adults who lead it: one, or a couple. */
  readonly adults: readonly Citizen[];
  readonly children: readonly Citizen[];
}

/** The surname in use on a day. */
export const surnameOn = ({ surnames }: Citizen, day: string): string =>
  (surnames.findLast(({ from }) => from <= day) ?? at(surnames, 0)).surname;

export const homeOn = ({ homes }: Citizen, day: string): Home =>
  homes.findLast(({ from }) => from <= day) ?? at(homes, 0);

/** Where somebody lived before the home of that day, if it is known. */
export function homeBefore(citizen: Citizen, day: string): Home | undefined {
  return citizen.homes[citizen.homes.indexOf(homeOn(citizen, day)) - 1];
}
