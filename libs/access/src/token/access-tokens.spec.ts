import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { exportJWK, type JWTPayload } from 'jose';
import { Problem } from '#libs/http';
import { caseworker, KeyPair, KeyServer, newKey, pem, seconds, sign } from '../../test/key-server.js';
import { AccessTokens } from './access-tokens.js';
import { signingKeys } from './signing-keys.js';

const now = new Date('2026-11-23T09:00:00Z');
let server: KeyServer;
let key: KeyPair;
let stranger: KeyPair;
let tokens: AccessTokens;

const tokensOf = (issuer: string, cooldown = 0): AccessTokens =>
  new AccessTokens({ issuer, audience: 'referral-hub', keys: signingKeys({ issuer, cooldown }), now: () => now });

beforeAll(async () => {
  Logger.overrideLogger(false);
  key = await newKey('first');
  stranger = await newKey('first');
  server = new KeyServer([key]);
  await server.start();
  tokens = tokensOf(server.issuer);
});
afterAll(() => server.stop());

const claims = (changes: JWTPayload = {}): JWTPayload => ({ ...caseworker(server.issuer, now), ...changes });
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function refusal(token: string | undefined, of = tokens): Promise<[number, string]> {
  try {
    await of.actor(token === undefined ? undefined : `Bearer ${token}`);
  } catch (error) {
    if (error instanceof Problem) return [error.status, error.code];
    throw error;
  }
  throw new Error('the token was accepted');
}

describe('an access token', () => {
  it('says who a person is', async () => {
    expect(await tokens.actor(`Bearer ${await sign(claims(), key)}`)).toEqual({
      subject: 'joanne.hale',
      name: 'Joanne Hale',
      agency: 'beacon',
      roles: ['caseworker'],
      teams: [],
      clientId: 'web',
      kind: 'person',
    });
  });

  it('says of which teams a person is', async () => {
    const token = await sign(claims({ teams: ['case-managers', 'victim-service'] }), key);
    expect(await tokens.actor(`Bearer ${token}`)).toMatchObject({ teams: ['case-managers', 'victim-service'] });
  });

  it('says which system it is when a client speaks for itself', async () => {
    const own = claims({ sub: 'police-records', client_id: 'police-records', agency: 'police', name: undefined });
    const actor = await tokens.actor(`Bearer ${await sign(own, key)}`);
    expect(actor).toMatchObject({ kind: 'system', name: 'police-records', agency: 'police' });
  });

  it.each(['ES256', 'PS256'])('may be signed with %s', async (algorithm) => {
    const other = await newKey(`key-${algorithm}`, algorithm);
    server.keys.push(other);
    await expect(tokens.actor(`Bearer ${await sign(claims(), other)}`)).resolves.toMatchObject({ agency: 'beacon' });
  });

  it.each<[string, JWTPayload]>([
    ['that ended 59 seconds ago', { exp: seconds(now) - 59 }],
    ['that begins in 59 seconds', { nbf: seconds(now) + 59 }],
    ['for several audiences, ours among them', { aud: ['other', 'referral-hub'] }],
  ])('%s is accepted', async (_, changes) => {
    await expect(tokens.actor(`Bearer ${await sign(claims(changes), key)}`)).resolves.toMatchObject({
      agency: 'beacon',
    });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['no signature and alg none', () => `${part({ alg: 'none', typ: 'at+jwt' })}.${part(claims())}.`],
    ['alg None', () => `${part({ alg: 'None', typ: 'at+jwt' })}.${part(claims())}.AAAA`],
    [
      'HS256 with our public key as the secret',
      async () => {
        const body = `${part({ alg: 'HS256', kid: 'first', typ: 'at+jwt' })}.${part(claims())}`;
        return `${body}.${createHmac('sha256', await pem(key))
          .update(body)
          .digest('base64url')}`;
      },
    ],
    ['another key under a known id', () => sign(claims(), stranger)],
    [
      'a changed payload',
      async () => (await sign(claims(), key)).replace(/\..*\./, `.${part(claims({ agency: 'sarc' }))}.`),
    ],
    ['an unknown key id', () => sign(claims(), key, { kid: 'unknown' })],
    ['a key id that is a path', () => sign(claims(), stranger, { kid: '../../dev/null' })],
    ['a key id that is SQL', () => sign(claims(), stranger, { kid: "x' UNION SELECT 'secret" })],
    [
      'its own key in jwk',
      async () => sign(claims(), stranger, { kid: 'own', jwk: await exportJWK(stranger.publicKey) }),
    ],
    ['an address for its key in jku', () => sign(claims(), stranger, { kid: 'own', jku: 'http://127.0.0.1:1/keys' })],
    ['an address for its key in x5u', () => sign(claims(), stranger, { kid: 'own', x5u: 'http://127.0.0.1:1/keys' })],
    [
      'an unknown critical header',
      async () => {
        const body = `${part({ alg: 'RS256', kid: 'first', typ: 'at+jwt', crit: ['x'], x: 1 })}.${part(claims())}`;
        return `${body}.AAAA`;
      },
    ],
    ['another issuer', () => sign(claims({ iss: 'https://elsewhere.example' }), key)],
    ['another audience', () => sign(claims({ aud: 'elsewhere' }), key)],
    ['no audience', () => sign(claims({ aud: undefined }), key)],
    ['an end 61 seconds ago', () => sign(claims({ exp: seconds(now) - 61 }), key)],
    ['no end', () => sign(claims({ exp: undefined }), key)],
    ['a beginning in 61 seconds', () => sign(claims({ nbf: seconds(now) + 61 }), key)],
    ['the type of an ID token', () => sign(claims({ aud: 'referral-hub', nonce: 'n' }), key, { typ: 'JWT' })],
    ['no type', () => sign(claims(), key, { typ: undefined })],
    ['no subject', () => sign(claims({ sub: undefined }), key)],
    ['no client', () => sign(claims({ client_id: undefined }), key)],
    ['no agency', () => sign(claims({ agency: undefined }), key)],
    ['an agency that is none of ours', () => sign(claims({ agency: 'tax-office' }), key)],
    ['an agency that is a list', () => sign(claims({ agency: ['beacon'] }), key)],
    ['roles that are a text', () => sign(claims({ roles: 'caseworker' }), key)],
    ['teams that are a text', () => sign(claims({ teams: 'case-managers' }), key)],
    ['teams of which one is a number', () => sign(claims({ teams: ['case-managers', 7] }), key)],
    ['no roles at all', () => sign(claims({ roles: undefined }), key)],
    ['a form that is no token', () => 'secret'],
    ['five parts', () => 'a.b.c.d.e'],
    ['an empty one', () => ''],
  ])('is refused with 401 for %s', async (_, token) => {
    expect(await refusal(await token())).toEqual([401, 'token-invalid']);
  });

  it('is asked for when there is none, and is taken from nowhere but the header', async () => {
    expect(await refusal(undefined)).toEqual([401, 'token-required']);
    await expect(tokens.actor('Basic dXNlcjpwYXNz')).rejects.toMatchObject({ status: 401, code: 'token-invalid' });
  });
});

describe('the signing keys', () => {
  it('are fetched once for many tokens, and again when a new one appears', async () => {
    const own = new KeyServer([key]);
    await own.start();
    const rotating = tokensOf(own.issuer);
    const token = await sign({ ...claims(), iss: own.issuer }, key);
    for (let index = 0; index < 5; index += 1) await rotating.actor(`Bearer ${token}`);
    expect(own.fetches).toBe(1);
    const second = await newKey('second');
    own.keys = [second];
    await rotating.actor(`Bearer ${await sign({ ...claims(), iss: own.issuer }, second)}`);
    expect(own.fetches).toBe(2);
    expect(await refusal(token, rotating)).toEqual([401, 'token-invalid']);
    await own.stop();
  });

  it('are not fetched for each made-up key id', async () => {
    const own = new KeyServer([key]);
    await own.start();
    const calm = tokensOf(own.issuer, 30_000);
    const madeUp = await sign({ ...claims(), iss: own.issuer }, stranger, { kid: 'made-up' });
    for (let index = 0; index < 20; index += 1) expect(await refusal(madeUp, calm)).toEqual([401, 'token-invalid']);
    expect(own.fetches).toBe(1);
    await own.stop();
  });

  it('out of reach mean 503, neither open nor an error of ours, and all is well when they are back', async () => {
    const own = new KeyServer([key]);
    await own.start();
    await own.stop();
    const waiting = tokensOf(own.issuer);
    const token = await sign({ ...claims(), iss: own.issuer }, key);
    expect(await refusal(token, waiting)).toEqual([503, 'sign-in-unavailable']);
    await own.start();
    await expect(waiting.actor(`Bearer ${token}`)).resolves.toMatchObject({ subject: 'joanne.hale' });
    await own.stop();
    await expect(waiting.actor(`Bearer ${token}`)).resolves.toMatchObject({ subject: 'joanne.hale' });
    expect(await refusal(await sign({ ...claims(), iss: own.issuer }, stranger, { kid: 'new' }), waiting)).toEqual([
      503,
      'sign-in-unavailable',
    ]);
  });

  it('of a provider that says it is another are not used', async () => {
    const misled = tokensOf(server.issuer.replace('127.0.0.1', 'localhost'));
    expect(await refusal(await sign(claims(), key), misled)).toEqual([503, 'sign-in-unavailable']);
  });
});
