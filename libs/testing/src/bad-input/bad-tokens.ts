import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import type { TokenIssuer } from '../platform-token-issuer.js';

/** A token that must be refused, and how it is come by; the claims are those of somebody who would be let in. */
export type BadToken = readonly [title: string, make: (issuer: TokenIssuer, claims: JWTPayload) => Promise<string>];

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const audience = 'referral-hub';

const forged =
  (kid: string): BadToken[1] =>
  async ({ issuer }, claims) => {
    const { privateKey } = await generateKeyPair('ES256');
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5 minutes')
      .sign(privateKey);
  };

/** Row 96. */
export const badTokens: readonly BadToken[] = [
  [
    'alg none',
    ({ issuer }, claims) =>
      Promise.resolve(
        `${encoded({ alg: 'none', typ: 'at+jwt' })}.${encoded({ ...claims, iss: issuer, aud: audience })}.x`,
      ),
  ],
  ['an expired token', (issuer, claims) => issuer.token({ ...claims, iat: 1_700_000_000, exp: 1_700_000_600 })],
  ['a token for somebody else', (issuer, claims) => issuer.token({ ...claims, aud: 'another-service' })],
  ['a token of another issuer', (issuer, claims) => issuer.token({ ...claims, iss: 'http://127.0.0.1:1' })],
  ['a key that the issuer does not have', forged('stranger')],
  ['a key under the name of the issuer’s', forged('test')],
];
