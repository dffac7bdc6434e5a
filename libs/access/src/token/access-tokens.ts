import { Logger } from '@nestjs/common';
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { errorFacts } from '#libs/http';
import type { Actor } from '../actor.js';
import { readActor } from './read-actor.js';
import { signInUnavailable, tokenInvalid, tokenRequired } from './token-problem.js';

export interface AccessTokenSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly now: () => Date;
}

/** How far two clocks may be apart, in seconds. */
const LEEWAY = 60;

/** Checks bearer tokens: signed JWT access tokens as of RFC 9068, and nothing else. */
export class AccessTokens {
  private readonly logger = new Logger('access');

  constructor(private readonly settings: AccessTokenSettings) {}

  /** Who the `Authorization` header speaks for; throws a 401 or 503 problem when that cannot be told. */
  async actor(authorization: string | undefined): Promise<Actor> {
    if (authorization === undefined) throw tokenRequired();
    const token = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw tokenInvalid();
    const actor = readActor(await this.claims(token));
    if (!actor) throw tokenInvalid();
    return actor;
  }

  private async claims(token: string): Promise<Readonly<Record<string, unknown>>> {
    const { issuer, audience, keys, now } = this.settings;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        typ: 'at+jwt',
        algorithms: ['RS256', 'ES256', 'PS256'],
        requiredClaims: ['exp', 'iat', 'sub', 'client_id'],
        clockTolerance: LEEWAY,
        currentDate: now(),
      });
      return payload;
    } catch (error) {
      if (isAboutToken(error)) throw tokenInvalid();
      this.logger.warn({ event: 'sign-in-unavailable', ...errorFacts(error) });
      throw signInUnavailable();
    }
  }
}

/**
 * jose's plain JOSEError, its time-out and everything that is not its own (a refused connection, say) come from
 * fetching the keys. What remains is the token's fault.
 */
function isAboutToken(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC') return false;
  return !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid);
}
