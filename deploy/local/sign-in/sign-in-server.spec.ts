import { createHash, randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { freePorts } from '../process/port.js';
import { Passwords } from './passwords.js';
import { signInProvider } from './provider.js';
import { signInServer } from './sign-in-server.js';
import { signingKeys } from './signing-keys.js';

const WEB = 'http://127.0.0.1:1';
const clientSecrets = { web: 'w', 'police-records': 'p', 'beacon-contacts': 'c', 'beacon-casework': 'b' };
let issuer = '';
let server: Server;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-in-'));
  const [port] = (await freePorts(1)) as [number];
  issuer = `http://127.0.0.1:${port}`;
  const keys = await signingKeys(join(folder, 'keys.json'));
  const settings = { issuer, audience: 'referral-hub', webAddress: WEB, clientSecrets, cookieSecret: 'c', keys };
  const passwords = await Passwords.of({ 'joanne.hale': 'right' }, () => new Date());
  server = signInServer(signInProvider(settings), passwords, WEB);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

describe('a system', () => {
  it('gets an access token that says whose it is and what it may do, without naming the resource', async () => {
    const { access_token: token } = await tokens(
      { grant_type: 'client_credentials', scope: 'cases' },
      'police-records',
      'p',
    );
    const { payload, protectedHeader } = await checked(token);
    expect(protectedHeader).toMatchObject({ typ: 'at+jwt', alg: 'RS256' });
    expect(payload).toMatchObject({
      sub: 'police-records',
      client_id: 'police-records',
      agency: 'police',
      roles: ['incident-reporter'],
    });
  });

  it('gets none with a wrong secret', async () => {
    const answer = await tokens({ grant_type: 'client_credentials' }, 'police-records', 'guess');
    expect(answer).toMatchObject({ error: 'invalid_client' });
  });
});

describe('a person', () => {
  it('signs in with name and password and is told apart by agency and roles', async () => {
    const { page, verifier, browser } = await openForm();
    const code = await browser.arrive(page, { 'user-name': ' Joanne.Hale ', password: 'right' });
    const answer = await exchange(code, verifier);
    const { payload } = await checked(answer.access_token);
    const person = {
      sub: 'joanne.hale',
      name: 'Joanne Hale',
      agency: 'beacon',
      roles: ['caseworker'],
      teams: ['victim-service'],
    };
    expect(payload).toMatchObject({ ...person, client_id: 'web' });
    expect(decodeJwt(answer.id_token ?? '')).toMatchObject(person);
  });

  it.each([
    ['joanne.hale', 'wrong'],
    ['nobody', 'right'],
  ])('is told the same whether the name or the password is wrong (%s)', async (userName, password) => {
    const { page, browser } = await openForm();
    const answer = await browser.submit(page, { 'user-name': userName, password });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The user name or password is not correct');
  });

  it('is told what is missing, in a page without a script that could be put into it', async () => {
    const { page, browser } = await openForm();
    const answer = await browser.submit(page, { 'user-name': '"><script>', password: '' });
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    const text = await answer.text();
    expect(text).toContain('Enter your password');
    expect(text).not.toContain('<script>');
  });

  it('is not let in after ten failures in a minute, even with the right password', async () => {
    const passwords = await Passwords.of({ joanne: 'right' }, () => new Date(0));
    for (let attempt = 0; attempt < 10; attempt += 1) await passwords.match('joanne', 'wrong');
    await expect(passwords.match('joanne', 'right')).resolves.toBe(false);
  });
});

interface TokenAnswer {
  readonly access_token: string;
  readonly id_token?: string;
}

async function tokens(body: Record<string, string>, id: string, secret: string): Promise<TokenAnswer> {
  const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(body),
  });
  return (await answer.json()) as TokenAnswer;
}

const checked = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience: 'referral-hub' });

const exchange = (code: string, verifier: string): Promise<TokenAnswer> =>
  tokens(
    { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: `${WEB}/sign-in/callback` },
    'web',
    'w',
  );

async function openForm() {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    redirect_uri: `${WEB}/sign-in/callback`,
    scope: 'openid profile cases',
    state: 's',
    nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browser = new Browser();
  const page = await browser.follow(`${issuer}/auth?${query.toString()}`);
  return { verifier, browser, page };
}

/** Enough of a browser: cookies and redirects. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async fetch(address: string, options: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { ...options, redirect: 'manual', headers: { cookie } });
    for (const text of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (text.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return answer;
  }

  /** The address of the page where redirects end: ours, or the web app's. */
  async follow(address: string): Promise<string> {
    if (!address.startsWith(issuer)) return address;
    const answer = await this.fetch(address);
    const next = answer.headers.get('location');
    return next ? this.follow(new URL(next, issuer).href) : address;
  }

  submit(page: string, form: Record<string, string>): Promise<Response> {
    return this.fetch(page, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** The code with which the web app is reached. */
  async arrive(page: string, form: Record<string, string>): Promise<string> {
    const answer = await this.submit(page, form);
    const end = await this.follow(new URL(answer.headers.get('location') ?? '', issuer).href);
    return new URL(end).searchParams.get('code') ?? end;
  }
}
