import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

const ALGORITHM = 'ES256';
const KEY_ID = 'test';

/** An OpenID provider that only has keys: enough for whoever checks tokens. */
export interface TokenIssuer {
  readonly issuer: string;
  /** A valid access token for ten minutes; a claim given here takes the place of the usual one. */
  token(claims: JWTPayload): Promise<string>;
  stop(): Promise<void>;
}

export async function startTokenIssuer(audience = 'referral-hub'): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
  const keys = [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }];
  const server = createServer((request, response) => answer(request.url ?? '', issuer, keys, response));
  await listening(server);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = (claims: JWTPayload): Promise<string> =>
    new SignJWT({ client_id: 'spec', ...claims })
      .setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID, typ: 'at+jwt' })
      .setIssuer(claims.iss ?? issuer)
      .setAudience(claims.aud ?? audience)
      .setIssuedAt(claims.iat)
      .setExpirationTime(claims.exp ?? '10 minutes')
      .sign(privateKey);
  return { issuer, token, stop: () => closed(server) };
}

function answer(path: string, issuer: string, keys: object[], response: ServerResponse): void {
  const documents: Record<string, object> = {
    '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/jwks` },
    '/jwks': { keys },
  };
  const found = documents[path];
  response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found ?? {}));
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
