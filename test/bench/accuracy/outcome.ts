/** What the hub made of what it was told. */
export interface Outcome {
  /** Whose each record is, by the record's name. */
  readonly personOf: ReadonlyMap<string, string>;
  /** The people of whom it says that they are repeat victims. */
  readonly repeatVictims: readonly string[];
  /** Of whom an agency was told, by whatever rule, that they are harmed again; once for each finding and agency. */
  readonly alerts: readonly string[];
  /** Pairs of records of which somebody was asked whether they are one person. */
  readonly questions: readonly (readonly [string, string])[];
}
