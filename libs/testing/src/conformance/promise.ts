import type { Conversation } from './conversation.js';

/** Something that every agency promises the others; `holds` throws where it does not. */
export interface AgencyPromise {
  /** Ends the sentence "the agency promises that …". */
  readonly that: string;
  readonly holds: (conversation: Conversation) => Promise<void>;
}
