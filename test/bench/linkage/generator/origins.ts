import { Weighted } from './weighted.js';

export interface Origin {
  readonly country: string;
  /** Of all people; a street leans to one of them, see street.ts. */
  readonly share: number;
  /** How many of them were born abroad, and so may have had a birth date made up for them. */
  readonly bornAbroad: number;
  /** How many forenames come from the country's own list; the others are as British as anybody's. */
  readonly ownForenames: number;
}

/** Rounded after the 2021 census of England and Wales, with the countries that a county near London knows most. */
export const origins: readonly Origin[] = [
  { country: 'GB', share: 0.76, bornAbroad: 0.01, ownForenames: 0 },
  { country: 'IN', share: 0.035, bornAbroad: 0.5, ownForenames: 0.8 },
  { country: 'PK', share: 0.03, bornAbroad: 0.4, ownForenames: 0.9 },
  { country: 'BD', share: 0.015, bornAbroad: 0.45, ownForenames: 0.9 },
  { country: 'IE', share: 0.02, bornAbroad: 0.4, ownForenames: 0.3 },
  { country: 'PL', share: 0.025, bornAbroad: 0.8, ownForenames: 0.9 },
  { country: 'RO', share: 0.02, bornAbroad: 0.85, ownForenames: 0.9 },
  { country: 'NG', share: 0.02, bornAbroad: 0.55, ownForenames: 0.7 },
  { country: 'GH', share: 0.01, bornAbroad: 0.5, ownForenames: 0.6 },
  { country: 'SO', share: 0.01, bornAbroad: 0.6, ownForenames: 0.95 },
  { country: 'CN', share: 0.01, bornAbroad: 0.5, ownForenames: 0.5 },
  { country: 'TR', share: 0.01, bornAbroad: 0.55, ownForenames: 0.9 },
  { country: 'PT', share: 0.01, bornAbroad: 0.75, ownForenames: 0.85 },
  { country: 'IT', share: 0.008, bornAbroad: 0.7, ownForenames: 0.8 },
  { country: 'LT', share: 0.005, bornAbroad: 0.8, ownForenames: 0.85 },
  { country: 'IQ', share: 0.004, bornAbroad: 0.7, ownForenames: 0.95 },
  { country: 'IR', share: 0.003, bornAbroad: 0.7, ownForenames: 0.9 },
  { country: 'EG', share: 0.002, bornAbroad: 0.65, ownForenames: 0.9 },
  { country: 'AL', share: 0.003, bornAbroad: 0.85, ownForenames: 0.85 },
];

export const anyOrigin = new Weighted(
  origins,
  origins.map(({ share }) => share),
);
