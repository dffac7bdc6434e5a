/** A condition or value in SQL. Conditions on a pair speak of its two records as `l` and `r`. */
export type Sql = string;

export interface TermFrequency {
  readonly column: string;
  /** How much of the adjustment counts: 1 where the values are equal, less where they are alike. */
  readonly weight?: number;
  /** Values rarer than this count as if they were this frequent, so that a slip of the pen is no rare name. */
  readonly least?: number;
}

export interface Level {
  readonly label: string;
  readonly when: Sql;
  readonly termFrequency?: TermFrequency;
}

/** The first level whose condition holds is the pair's; where none does, it is "all other", which is not listed. */
export interface Comparison {
  readonly name: string;
  /** What the levels read; a training session that blocks on one of these leaves the comparison out. */
  readonly columns: readonly string[];
  /** Where this holds nothing can be said, and the comparison weighs nothing. */
  readonly unknown: Sql;
  readonly levels: readonly Level[];
}

/** Records that agree on all of these expressions are compared. */
export interface BlockingRule {
  readonly name: string;
  readonly keys: readonly Sql[];
  /** A further condition on the pair. */
  readonly also?: Sql;
}

export interface RecipeSettings {
  readonly name: string;
  /** The columns of each file as expressions on what the file holds; one list for both where they are alike. */
  readonly left: Readonly<Record<string, Sql>>;
  readonly right?: Readonly<Record<string, Sql>>;
  /** Made from the columns, once for each record. */
  readonly derived: Readonly<Record<string, Sql>>;
  readonly comparisons: readonly Comparison[];
  readonly blocking: readonly BlockingRule[];
  /** Rules so strict that what they find are matches, and the share of all matches that they are guessed to find. */
  readonly deterministic: readonly BlockingRule[];
  readonly recall: number;
  /** One session of expectation maximisation each. */
  readonly training: readonly BlockingRule[];
  /** Random pairs from which u is counted. */
  readonly randomPairs: number;
  /** Pairs less probable than this are not kept. */
  readonly keepFrom: number;
  /** Records joined at this probability or more are one person. */
  readonly joinAt: number;
  readonly oneToOne?: boolean;
}

export const blockOn = (...keys: Sql[]): BlockingRule => ({ name: keys.join(' + '), keys });
