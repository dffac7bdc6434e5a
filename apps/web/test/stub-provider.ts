import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';

export const CLIENT = { id: 'web', secret: 'a secret of the web app' };

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
}

/** A small OpenID Connect provider that asks nobody for a password: whoever `person` is signs in. */
export class StubProvider {
  person: Record<string, unknown> = {};
  /** Answers the browser with this error instead of a code. */
  refusal?: string;
  tokenLifetime = 3_600;
  /** What the last sign-in asked for, and where people were sent at sign-out. */
  asked = new URLSearchParams();
  readonly signedOut: URLSearchParams[] = [];
  private readonly codes = new Map<string, Asked>();
  private readonly keys = generateKeyPair('RS256', { extractable: true });
  private readonly server = createServer((request, response) => void this.answer(request, response));

  static async start(): Promise<StubProvider> {
    const provider = new StubProvider();
    await new Promise<void>((resolve) => provider.server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    if (url.pathname === '/authorize') return this.authorize(url, response);
    if (url.pathname === '/end') return this.end(url, response);
    if (url.pathname === '/token') return json(response, ...(await this.token(request)));
    if (url.pathname === '/jwks') return json(response, 200, { keys: [await this.publicKey()] });
    json(response, 200, this.discovery());
  }

  private discovery(): object {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/end`,
      authorization_response_iss_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
    };
  }

  private authorize({ searchParams: asked }: URL, response: ServerResponse): void {
    this.asked = asked;
    const back = new URL(asked.get('redirect_uri') ?? '');
    const code = randomUUID();
    this.codes.set(code, { nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' });
    back.search = String(new URLSearchParams(this.refusal ? { error: this.refusal } : { code }));
    back.searchParams.set('state', asked.get('state') ?? '');
    back.searchParams.set('iss', this.issuer);
    response.writeHead(303, { location: back.href }).end();
  }

  private end({ searchParams }: URL, response: ServerResponse): void {
    this.signedOut.push(searchParams);
    response.writeHead(303, { location: searchParams.get('post_logout_redirect_uri') ?? '' }).end();
  }

  private async token(request: IncomingMessage): Promise<[number, object]> {
    const form = new URLSearchParams(await textOf(request));
    const asked = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const basic = Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret).replaceAll('%20', '+')}`);
    if (request.headers.authorization !== `Basic ${basic.toString('base64')}`)
      return [401, { error: 'invalid_client' }];
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (asked?.challenge !== challenge) return [400, { error: 'invalid_grant' }];
    return [200, await this.tokens(asked)];
  }

  private async tokens({ nonce }: Asked): Promise<object> {
    const now = Math.floor(Date.now() / 1000);
    const id = { ...this.person, nonce, auth_time: now };
    return {
      token_type: 'Bearer',
      expires_in: this.tokenLifetime,
      access_token: await this.sign({ ...this.person, exp: now + this.tokenLifetime }, 'at+jwt', 'referral-hub'),
      id_token: await this.sign({ ...id, exp: now + 300 }, 'JWT', CLIENT.id),
    };
  }

  private async sign(claims: Record<string, unknown>, typ: string, audience: string): Promise<string> {
    const { privateKey } = await this.keys;
    return new SignJWT({ sub: 'someone', ...claims })
      .setProtectedHeader({ alg: 'RS256', typ, kid: 'one' })
      .setIssuer(this.issuer)
      .setAudience(audience)
      .setIssuedAt()
      .sign(privateKey);
  }

  private async publicKey(): Promise<object> {
    return { ...(await exportJWK((await this.keys).publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece as string;
  return text;
}
