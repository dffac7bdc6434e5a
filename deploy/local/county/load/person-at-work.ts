import type { TokenSource } from '#libs/service-client';
import { personToken, type SignIn } from './person-token.js';

/** Somebody who signs in when there is something to do, as they would in the browser, and again when a token is refused. */
export function personAtWork(signIn: SignIn): TokenSource {
  let known: Promise<string> | undefined;
  return {
    token() {
      known ??= personToken(signIn);
      known.catch(() => (known = undefined));
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}
