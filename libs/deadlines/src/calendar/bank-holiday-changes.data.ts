/** A day that the package has wrongly, or that was proclaimed after its release. */
export interface BankHolidayChange {
  readonly day: string;
  readonly change: 'added' | 'removed';
  readonly name: string;
  readonly source: string;
}

const government = 'https://www.gov.uk/bank-holidays';

/**
 * What date-holidays 3.37.0 lacks for England and Wales since 2011. It knows the one-off days of 2020, 2022 and 2023. The
 * government's list was read for 2012 to 2025; that of 2011 no longer stands there and is background knowledge.
 */
export const bankHolidayChanges: readonly BankHolidayChange[] = [
  { day: '2011-04-29', change: 'added', name: 'Royal wedding', source: 'https://www.bbc.co.uk/news/uk-11818049' },
  { day: '2012-05-28', change: 'removed', name: 'Spring bank holiday', source: government },
  { day: '2012-06-04', change: 'added', name: 'Spring bank holiday (moved)', source: government },
];
