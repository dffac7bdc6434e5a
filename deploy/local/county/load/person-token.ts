import { createHash, randomBytes } from 'node:crypto';

export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly userName: string;
  readonly password: string;
}

/** Signs a person in as a browser would (authorization code with PKCE), and answers their access token. */
export async function personToken(signIn: SignIn): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const code = await authorizationCode(signIn, createHash('sha256').update(verifier).digest('base64url'));
  const { clientId, clientSecret, redirectUri } = signIn;
  const response = await fetch(`${signIn.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`${signIn.userName} was given no token: ${response.status}`);
  return token;
}

async function authorizationCode(signIn: SignIn, challenge: string): Promise<string> {
  const { issuer, clientId, redirectUri, userName, password } = signIn;
  const browser = new Browser(redirectUri);
  const asked = new URLSearchParams({
    ...{ client_id: clientId, response_type: 'code', redirect_uri: redirectUri, scope: 'openid profile cases' },
    ...{
      resource: 'urn:referral-hub',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 'x',
      nonce: 'y',
    },
  });
  const form = await browser.go(`${issuer}/auth?${asked.toString()}`);
  const back = await browser.go(form, new URLSearchParams({ 'user-name': userName, password }));
  const code = new URL(back).searchParams.get('code');
  if (code === null) throw new Error(`${userName} could not sign in: ended at ${new URL(back).pathname}`);
  return code;
}

/** As much of a browser as a sign-in needs: it keeps cookies and follows redirects, but not the last one. */
class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly end: string) {}

  /** Where it came to rest. */
  async go(address: string, form?: URLSearchParams): Promise<string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const set of response.headers.getSetCookie()) this.keep(set);
    const location = response.headers.get('location');
    if (location === null) return address;
    const next = new URL(location, address).toString();
    return next.startsWith(this.end) ? next : this.go(next);
  }

  private keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';');
    const [name = '', ...value] = pair.split('=');
    this.cookies.set(name, value.join('='));
  }
}
