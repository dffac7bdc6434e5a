import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export interface KeyPair {
  readonly kid: string;
  readonly algorithm: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

export async function newKey(kid: string, algorithm = 'RS256'): Promise<KeyPair> {
  return { kid, algorithm, ...(await generateKeyPair(algorithm, { extractable: true })) };
}

export const pem = (key: KeyPair): Promise<string> => exportSPKI(key.publicKey);

/** The part of a sign-in provider that a service asks: a discovery document and public keys. */
export class KeyServer {
  fetches = 0;
  issuer = '';
  private server?: Server;

  constructor(public keys: KeyPair[]) {}

  /** On a free port at first, and on the same one after a stop. */
  async start(): Promise<void> {
    const port = this.issuer ? Number(new URL(this.issuer).port) : 0;
    this.server = createServer((request, response) => {
      void this.answer(request.url ?? '').then((body) => response.end(JSON.stringify(body)));
    });
    await new Promise<void>((resolve) => this.server?.listen(port, '127.0.0.1', resolve));
    this.issuer = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private async answer(path: string): Promise<object> {
    if (path.startsWith('/.well-known')) return { issuer: this.issuer, jwks_uri: `${this.issuer}/jwks` };
    this.fetches += 1;
    const keys = this.keys.map(async ({ kid, algorithm, publicKey }) => ({
      ...(await exportJWK(publicKey)),
      kid,
      alg: algorithm,
      use: 'sig',
    }));
    return { keys: await Promise.all(keys) };
  }
}

/** The claims of a caseworker's token at a moment. */
export const caseworker = (issuer: string, now: Date): JWTPayload => ({
  iss: issuer,
  aud: 'referral-hub',
  sub: 'joanne.hale',
  client_id: 'web',
  agency: 'beacon',
  roles: ['caseworker'],
  name: 'Joanne Hale',
  iat: seconds(now),
  exp: seconds(now) + 300,
});

export const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);

export const sign = (claims: JWTPayload, key: KeyPair, header: Record<string, unknown> = {}): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: 'at+jwt', ...header })
    .sign(key.privateKey);
