import type { Agency } from '#libs/case-schemas';
import session from 'express-session';

/** After so long without a request a session ends, in seconds. */
export const IDLE_SECONDS = 30 * 60;
/** However busy the person is, they sign in again after so long, in milliseconds: one long shift. */
export const LONGEST_SESSION_MS = 10 * 60 * 60_000;

export interface SignedIn {
  readonly name: string;
  readonly agency?: Agency;
  readonly roles: readonly string[];
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
}

/** A sign-in that has left for the provider and has not come back yet. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo?: string;
}

declare module 'express-session' {
  interface SessionData {
    signedIn: SignedIn;
    pending: readonly PendingSignIn[];
    /** Where to go once signed in. */
    returnTo: string;
    /** The step that was just taken: told once, on the next page. */
    done: string;
    /** It had been taken when it was sent: the browser sent it again. */
    doneBefore: boolean;
  }
}

export interface SessionSettings {
  readonly store: session.Store;
  readonly secret: string;
  /** True when browsers reach us over https, whoever ends the encryption. */
  readonly secure: boolean;
}

export const cookieName = (secure: boolean): string => (secure ? '__Host-referral-hub' : 'referral-hub');

/** The cookie carries a signed number and nothing else, and goes when the browser is closed. */
export function sessionMiddleware({ store, secret, secure }: SessionSettings) {
  return session({
    store,
    secret,
    name: cookieName(secure),
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    proxy: secure,
    resave: false,
    saveUninitialized: false,
  });
}

/** Who is signed in now; undefined once their session has run its time. */
export function signedInNow({ signedIn }: { signedIn?: SignedIn }, now: Date): SignedIn | undefined {
  return signedIn && now.getTime() < signedIn.until ? signedIn : undefined;
}

/** A new session number for the same browser: what somebody planted before sign-in leads nowhere. */
export const regenerate = (current: session.Session): Promise<void> => settled((done) => current.regenerate(done));

/**
 * Kept before the answer goes out. Left to itself the session is written after the redirect has begun, and a quick
 * browser comes back before that is done, to find itself signed out.
 */
export const save = (current: session.Session): Promise<void> => settled((done) => current.save(done));

/** It was done, whether or not the next page can say so: it is told there once, where that can be kept. */
export async function tellNext(
  current: session.Session & Partial<session.SessionData>,
  done: string,
  before?: boolean,
) {
  current.done = done;
  if (before !== undefined) current.doneBefore = before;
  await save(current).catch(() => undefined);
}

export const destroy = (current: session.Session): Promise<void> => settled((done) => current.destroy(done));

function settled(work: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
}
