import type { Role } from './person.js';

/** Shares of records in which a field goes wrong in a certain way. */
export interface ErrorRates {
  readonly forename: { readonly variant: number; readonly typo: number; readonly missing: number };
  readonly surname: {
    readonly changed: number;
    readonly typo: number;
    readonly doubled: number;
    readonly swapped: number;
  };
  readonly birth: {
    readonly dayMonthSwapped: number;
    readonly digit: number;
    readonly year: number;
    readonly missing: number;
    readonly ageOnly: number;
  };
  readonly home: { readonly moved: number; readonly typo: number; readonly missing: number };
  readonly phone: { readonly changed: number; readonly missing: number };
  readonly email: { readonly changed: number; readonly missing: number };
  readonly nhsNumber: { readonly missing: number; readonly someoneElses: number };
  /** By one of the names that somebody with aliases goes by. */
  readonly alias: number;
}

/**
 * Estimates to start from, after the shapes of FEBRL's dsgen, pseudopeople and GeCo. Custody seldom holds an NHS number,
 * and the file has no column for the police's own.
 */
export const errorRates: Readonly<Record<Role, ErrorRates>> = {
  victim: {
    forename: { variant: 0.08, typo: 0.04, missing: 0.01 },
    surname: { changed: 0.03, typo: 0.04, doubled: 0.01, swapped: 0.005 },
    birth: { dayMonthSwapped: 0.015, digit: 0.02, year: 0.007, missing: 0.03, ageOnly: 0.02 },
    home: { moved: 0.25, typo: 0.02, missing: 0.08 },
    phone: { changed: 0.25, missing: 0.2 },
    email: { changed: 0.15, missing: 0.4 },
    nhsNumber: { missing: 0.4, someoneElses: 0.001 },
    alias: 0,
  },
  suspect: {
    forename: { variant: 0.12, typo: 0.05, missing: 0.15 },
    surname: { changed: 0.01, typo: 0.05, doubled: 0.01, swapped: 0.005 },
    birth: { dayMonthSwapped: 0.02, digit: 0.03, year: 0.02, missing: 0.25, ageOnly: 0.15 },
    home: { moved: 0.3, typo: 0.02, missing: 0.35 },
    phone: { changed: 0.3, missing: 0.6 },
    email: { changed: 0.2, missing: 0.85 },
    nhsNumber: { missing: 0.9, someoneElses: 0.001 },
    alias: 0.3,
  },
};

/** What the table does not say, the same for everybody. */
export const otherRates = {
  middleName: { missing: 0.4, initialOnly: 0.15, typo: 0.03 },
  sex: { missing: 0.02, wrong: 0.003 },
  houseNumberMissing: 0.05,
  noFixedAbode: { victim: 0.004, suspect: 0.02 },
} as const;

const LIMIT = 0.95;

/** Every rate so many times over, for records from worse places. */
export const stressed = (rates: ErrorRates, times: number): ErrorRates => {
  const all = Object.entries(rates).map(([field, rate]: [string, number | Record<string, number>]) => [
    field,
    typeof rate === 'number'
      ? Math.min(LIMIT, rate * times)
      : Object.fromEntries(Object.entries(rate).map(([error, share]) => [error, Math.min(LIMIT, share * times)])),
  ]);
  return Object.fromEntries(all) as ErrorRates;
};
