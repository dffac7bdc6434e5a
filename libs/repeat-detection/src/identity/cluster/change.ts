/** Records that came to a person or left one. Every change of a record's person is told in exactly one of them. */
export type Change = ChangeOf & {
  /** Why, in a sentence. */
  readonly reason: string;
};

export type ChangeOf =
  /** New records of somebody not known before. */
  | { readonly kind: 'created'; readonly person: string; readonly records: readonly string[] }
  /** New records of somebody known. */
  | { readonly kind: 'joined'; readonly person: string; readonly records: readonly string[] }
  /** `from` is no more: most of its records, these, are `person`'s now. Whoever asks for `from` means `person`. */
  | { readonly kind: 'merged'; readonly person: string; readonly from: string; readonly records: readonly string[] }
  /** These records of `from` are a new person's. */
  | { readonly kind: 'split'; readonly person: string; readonly from: string; readonly records: readonly string[] }
  /** These records of `from` went to somebody known; the most of `from` is elsewhere. */
  | { readonly kind: 'moved'; readonly person: string; readonly from: string; readonly records: readonly string[] }
  /** These records are no longer there. */
  | { readonly kind: 'withdrawn'; readonly person: string; readonly records: readonly string[] };
