import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

export interface SigningKeysSettings {
  readonly issuer: string;
  /** The shortest time between two fetches of the keys, in milliseconds; 30 s unless told. */
  readonly cooldown?: number;
  /** How long fetched keys are good for, in milliseconds; 10 minutes unless told. */
  readonly cacheTime?: number;
}

const FETCH_TIMEOUT = 5_000;

/** The sign-in provider cannot be asked for its keys. */
export class SigningKeysUnreachable extends Error {
  constructor(options?: ErrorOptions) {
    super('the sign-in provider does not give its keys', options);
    this.name = 'SigningKeysUnreachable';
  }
}

/**
 * The issuer's public keys, found through its discovery document when the first token comes, so that a service starts
 * without its sign-in provider. An unknown key id makes jose fetch again, at most once in the cooldown: keys rotate
 * without a restart, and a flood of made-up key ids does not become a flood of fetches.
 */
export function signingKeys({ issuer, cooldown = 30_000, cacheTime = 600_000 }: SigningKeysSettings): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const discover = async (): Promise<JWTVerifyGetKey> =>
    createRemoteJWKSet(await discoverKeysAddress(issuer), {
      cooldownDuration: cooldown,
      cacheMaxAge: cacheTime,
      timeoutDuration: FETCH_TIMEOUT,
    });
  return async (header, token) => {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw new SigningKeysUnreachable({ cause: error });
    });
    return (await found)(header, token);
  };
}

/** OpenID Connect Discovery 1.0. The document must name the issuer it was asked of. */
async function discoverKeysAddress(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT) });
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (!response.ok || document.issuer !== issuer || typeof document.jwks_uri !== 'string')
    throw new Error('this is not the discovery document of the issuer');
  return new URL(document.jwks_uri);
}
