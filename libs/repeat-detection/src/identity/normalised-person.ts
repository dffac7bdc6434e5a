/** A person's record made comparable. Plain data: it may be kept as JSON and compared again years later. */
export interface NormalisedPerson {
  /** Names that say something; the current one first. */
  readonly names: readonly NormalisedName[];
  readonly birth: NormalisedBirth;
  readonly sex?: 'M' | 'F';
  /** Where the person lives or has lived, without protected addresses. */
  readonly homes: readonly NormalisedHome[];
  /** E.164. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Checked numbers only. */
  readonly identifiers: readonly NormalisedIdentifier[];
  /** What was altered or left out to get here. */
  readonly changes: readonly Change[];
}

export interface NormalisedName {
  readonly kind: 'current' | 'former' | 'birth' | 'alias' | 'preferred';
  /** The first forename, folded; empty when none was given. */
  readonly forename: string;
  readonly otherForenames: readonly string[];
  /** All of the surname run together, `obrien` or `smithjones`; empty when none was given. */
  readonly surname: string;
  /** The words of a double-barrelled surname. */
  readonly surnameParts: readonly string[];
  readonly mixedScript: boolean;
}

export type NormalisedBirth =
  | { readonly known: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly known: 'month'; readonly year: number; readonly month: number }
  | { readonly known: 'year'; readonly year: number }
  /** Born in one of these years, the first and the last included. */
  | { readonly known: 'years'; readonly from: number; readonly to: number }
  | { readonly known: 'unborn'; readonly expected?: string }
  | { readonly known: 'nothing' };

export interface NormalisedHome {
  /** `AL10 8TR`. */
  readonly postcode?: string;
  /** House and flat numbers, in the order of the alphabet: `3 12b`. */
  readonly numbers: string;
  /** The first line, folded, for a house that has only a name. */
  readonly line: string;
  /** A refuge, hostel or prison: that two people lived there says little. */
  readonly institution: boolean;
}

export const linkingIdentifiers = ['nhs-number', 'pnc-id', 'cro-number', 'crn', 'prison-number'] as const;
/** Numbers that belong to one person. A case's number is not among them. */
export type LinkingIdentifier = (typeof linkingIdentifiers)[number];

export interface NormalisedIdentifier {
  readonly type: LinkingIdentifier;
  readonly value: string;
}

/** Says what was done to which field and why, and repeats nothing personal. */
export interface Change {
  /** As `names[0].surname`. */
  readonly field: string;
  readonly what: ChangeCode;
  readonly why: string;
}

/** What normalising may do, with the reason. */
export const changeReasons = {
  'hidden-characters': 'Characters that nobody sees were left out',
  accents: 'Accents are kept for show and left out for matching',
  punctuation: 'Hyphens, apostrophes and other marks are written differently from one record to the next',
  'mixed-script': 'Letters of two alphabets are mixed, so the name is not relied on',
  'cut-short': 'Only the beginning of a very long text is compared',
  'title-removed': 'A title is no part of a name',
  'stands-for-nothing': 'The words say that the value is not known',
  'placeholder-date': 'A date that systems fill in when they know only the year, or nothing',
  'date-not-possible': 'Nobody on record was born then',
  'protected-address': 'A protected address is not used to link people',
  'no-fixed-abode': 'The postcode stands for no fixed abode or for not known',
  'postcode-unrecognised': 'It is not written as a postcode',
  'phone-unusable': 'Nobody can be called on it',
  'email-unusable': 'It is not an address that one person reads',
  'identifier-unverified': 'Its format or check character is wrong, so it may be anybody’s',
  'identifier-not-used': 'It is not a number that belongs to one person',
  'too-many': 'Only the first of a very long list are compared',
} as const;
export type ChangeCode = keyof typeof changeReasons;

export const change = (field: string, what: ChangeCode): Change => ({ field, what, why: changeReasons[what] });
