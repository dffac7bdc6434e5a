/** Something that every agency promises the others; `holds` throws where it does not. */
export interface AgencyPromise<Talk> {
  /** Ends the sentence "the agency promises that …". */
  readonly that: string;
  readonly holds: (talk: Talk) => Promise<void>;
}
