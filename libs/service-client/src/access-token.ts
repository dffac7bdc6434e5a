/** Fetches an access token, or gives the one it has while that is good. */
export interface TokenSource {
  token(): Promise<string>;
  /** The token was refused: the next call fetches another. */
  forget(): void;
}

export interface ClientSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly now: () => Date;
}

/** The sign-in provider knows us and says no: trying again will not help. */
export class SignInRefused extends Error {}

interface Grant {
  readonly token: string;
  readonly goodUntil: number;
}

/** Time before its expiry at which a token is no longer used. */
const MARGIN_MS = 30_000;
const LIMIT_MS = 10_000;

/** Client credentials, RFC 6749 section 4.4, with the client's name and secret in the Authorization header. */
export function clientCredentials(settings: ClientSettings): TokenSource {
  let grant: Promise<Grant> | undefined;
  const fresh = (): Promise<Grant> => {
    grant = fetchGrant(settings);
    grant.catch(() => (grant = undefined));
    return grant;
  };
  return {
    async token() {
      const known = await (grant ?? fresh());
      const current = known.goodUntil > settings.now().getTime() ? known : await fresh();
      return current.token;
    },
    forget() {
      grant = undefined;
    },
  };
}

async function fetchGrant({ issuer, clientId, clientSecret, now }: ClientSettings): Promise<Grant> {
  const endpoint = await tokenEndpoint(issuer);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization: basic(clientId, clientSecret), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'cases', resource: 'urn:referral-hub' }),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  const answer = (await response.json()) as { access_token?: string; expires_in?: number; error?: string };
  if (!response.ok || !answer.access_token) {
    const Failure = response.status < 500 ? SignInRefused : Error;
    throw new Failure(
      `the sign-in provider gave ${clientId} no token: ${response.status} ${answer.error ?? ''}`.trim(),
    );
  }
  const lifetime = (answer.expires_in ?? 300) * 1000;
  return { token: answer.access_token, goodUntil: now().getTime() + lifetime - Math.min(MARGIN_MS, lifetime / 2) };
}

async function tokenEndpoint(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) });
  const { token_endpoint: endpoint } = response.ok ? ((await response.json()) as { token_endpoint?: string }) : {};
  if (!endpoint) throw new Error(`no sign-in provider describes itself at ${address}`);
  return endpoint;
}

/** Both parts are form-encoded first, RFC 6749 section 2.3.1. */
function basic(id: string, secret: string): string {
  const pair = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}
