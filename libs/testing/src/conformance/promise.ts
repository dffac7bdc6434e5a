import type { Talk } from './talk.js';

/** Something that every agency promises the others; `holds` throws where it does not. */
export interface AgencyPromise<Kind extends Talk> {
  /** Ends the sentence "the agency promises that …". */
  readonly that: string;
  readonly holds: (talk: Kind) => Promise<void>;
}
