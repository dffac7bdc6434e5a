/**
 * One record of somebody, as linkage sees it. All text is folded already: lower case, no accents or punctuation, words
 * separated by single spaces; what was not known, or stood for nothing, is left out. A row of a file and an agency's
 * record both become this.
 */
export interface LinkageRecord {
  /** The name in use first; aliases, former and birth names after it. */
  readonly names: readonly LinkageName[];
  readonly birth: LinkageBirth;
  /** One letter: `m`, `f`, or whatever else the file says. */
  readonly sex?: string;
  /** The present home first. */
  readonly homes: readonly LinkageHome[];
  /** E.164 where it can be; otherwise the digits. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Numbers that belong to one person, each with its kind in front: `nhs-number:9434765919`. */
  readonly identifiers: readonly string[];
  /** Whatever else a file tells of a person. */
  readonly traits: Partial<Readonly<Record<Trait, string>>>;
}

export const traits = ['birthPlace', 'occupation', 'ethnicity'] as const;
export type Trait = (typeof traits)[number];

export interface LinkageName {
  /** The first forename. */
  readonly forename?: string;
  /** All of the surname run together: `obrien`, `smithjones`. */
  readonly surname?: string;
  /** Further words of the full name: middle names, the parts of a double surname, territorial titles. */
  readonly others: readonly string[];
}

/** Any part may be missing. A year known only within bounds is given by its bounds. */
export interface LinkageBirth {
  readonly day?: number;
  readonly month?: number;
  readonly year?: number;
  readonly bounds?: { readonly from: number; readonly to: number };
}

export interface LinkageHome {
  /** Run together: `al108tr`, `2602`. */
  readonly postcode?: string;
  /** House and flat numbers, sorted: `12b 3`. */
  readonly number?: string;
  readonly street?: string;
  /** Locality, suburb, town or city. */
  readonly town?: string;
  /** County, state or country. */
  readonly region?: string;
  /** A refuge, hostel or prison: that two people lived there says little. */
  readonly institution?: boolean;
}
