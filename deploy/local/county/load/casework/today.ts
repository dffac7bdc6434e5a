/** The county's today: nothing is said to have been done after it. */
export interface Today {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The moment at which the county was begun. */
  readonly now: string;
}
