import { Inject, Injectable } from '@nestjs/common';
import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import { ServiceUnavailable } from '../api/service-failure.js';
import { CONFIG, type Config } from '../config.js';
import { paths } from '../paths.js';
import { personFrom, type Person } from './person.js';
import { IDLE_SECONDS, type PendingSignIn } from './session.js';

export interface Proof extends Person {
  readonly accessToken: string;
  /** When the access token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The provider refused, or what came back does not fit what was asked. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

/**
 * The OpenID Connect provider where people sign in: authorization code with PKCE, state and nonce. Whoever gave their
 * password longer ago than a session may stand idle gives it again: else the provider's own session would let anybody
 * at the keyboard back in.
 */
@Injectable()
export class Provider {
  private discovered?: Promise<oidc.Configuration>;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async begin(returnTo?: string): Promise<{ url: URL; pending: PendingSignIn }> {
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      ...(returnTo !== undefined && { returnTo }),
    };
    const url = oidc.buildAuthorizationUrl(await this.provider(), {
      redirect_uri: this.config.address + paths.signInCallback(),
      scope: 'openid profile cases',
      resource: RESOURCE,
      state: pending.state,
      nonce: pending.nonce,
      max_age: String(IDLE_SECONDS),
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /** `callback` is the path and query with which the browser came back. */
  async finish(callback: string, pending: PendingSignIn, now: Date): Promise<Proof> {
    const provider = await this.provider();
    const checks = {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.codeVerifier,
      idTokenExpected: true,
      maxAge: IDLE_SECONDS,
    };
    const tokens = await oidc
      .authorizationCodeGrant(provider, new URL(callback, this.config.address), checks, { resource: RESOURCE })
      .catch(sortOut);
    return proofFrom(tokens, now);
  }

  /**
   * Where the browser ends the provider's own session; undefined when the provider has no such place. The ID token
   * would go along as a hint, but it names the person, and addresses are kept by browsers and proxies.
   */
  async signOutUrl(): Promise<URL | undefined> {
    const provider = await this.provider();
    if (!provider.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: this.config.address + paths.signedOut(),
    });
  }

  /** Asked for once; a provider that was away is asked again next time. */
  private provider(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw new ServiceUnavailable('sign-in', { cause: error });
    });
    return this.discovered;
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.config.provider;
    const url = new URL(issuer);
    const plain = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(url, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
      execute: [...plain, oidc.enableNonRepudiationChecks],
      timeout: TIMEOUT_SECONDS,
    });
  }
}

/** The services, as the provider knows them. */
const RESOURCE = 'urn:referral-hub';
const TIMEOUT_SECONDS = 8;

function proofFrom(tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers, now: Date): Proof {
  const { access_token: accessToken } = tokens;
  const access = claimsOf(accessToken);
  const seconds = tokens.expiresIn();
  const expiresAt = access.exp ? access.exp * 1000 : now.getTime() + (seconds ?? 0) * 1000;
  return { ...personFrom(tokens.claims() ?? {}, access), accessToken, expiresAt };
}

/** A provider may issue tokens that only the services can read. */
function claimsOf(token: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

function sortOut(cause: unknown): never {
  const refused = cause instanceof oidc.AuthorizationResponseError || cause instanceof oidc.ResponseBodyError;
  const unfit = cause instanceof oidc.ClientError && cause.code !== undefined && !AWAY.includes(cause.code);
  if (refused || unfit) throw new SignInFailed('', { cause });
  throw new ServiceUnavailable('sign-in', { cause });
}

/** What openid-client says of a provider that cannot be used for the moment. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];
