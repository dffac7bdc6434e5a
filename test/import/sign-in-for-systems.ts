import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller, TokenIssuer } from '#libs/testing';

export interface SignInForSystems {
  readonly address: string;
  stop(): void;
}

/** Gives an issuer's tokens to one system, as a sign-in provider does for client credentials. */
export async function signInFor(issuer: TokenIssuer, as: Caller): Promise<SignInForSystems> {
  const server = createServer((request, response) => {
    const isDiscovery = request.url?.startsWith('/.well-known') === true;
    void issuer
      .token({ ...as, roles: [...as.roles] })
      .then((access_token) =>
        response.end(
          JSON.stringify(isDiscovery ? { token_endpoint: `${address}/token` } : { access_token, expires_in: 300 }),
        ),
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, stop: () => server.close() };
}
