import type { Store } from 'express-session';

/** Where sessions are kept while their people are away from the keyboard. */
export interface SessionKeeper {
  readonly store: Store;
  /** Rejects while sessions cannot be read. */
  check(): Promise<unknown>;
  close(): Promise<void>;
}

export const SESSIONS = Symbol('sessions');
