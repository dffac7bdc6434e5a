import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';
import { people, systems, WEB_CLIENT } from './people.js';
import { problemPage, signedOutPage, signOutPage } from './pages.js';
import { ALGORITHM } from './signing-keys.js';

export interface ProviderSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The web app's address: people are sent back only there. */
  readonly webAddress: string;
  readonly clientSecrets: Readonly<Record<string, string>>;
  readonly cookieSecret: string;
  readonly keys: { readonly keys: object[] };
}

const RESOURCE = 'urn:referral-hub';
const SCOPE = 'cases';
const HOUR = 3_600;
/** A day's work, as long as the web app's own session. */
const SHIFT = 8 * HOUR;

export function signInProvider(settings: ProviderSettings): Provider {
  return new Provider(settings.issuer, {
    clients: clients(settings),
    jwks: settings.keys,
    cookies: cookies(settings.cookieSecret),
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'agency', 'roles', 'teams'] },
    conformIdTokenClaims: false, // the web app reads who signed in from the ID token
    ttl: {
      AccessToken: SHIFT,
      ClientCredentials: HOUR,
      Session: SHIFT,
      Grant: SHIFT,
      IdToken: HOUR,
      Interaction: HOUR,
      AuthorizationCode: 60,
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => account(id),
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? claimsOf(token.accountId) : systemClaims(token.clientId),
    loadExistingGrant,
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = problemPage(error);
    },
    features: features(settings.audience),
  });
}

function features(audience: string): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    userinfo: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = signOutPage(form);
      },
      postLogoutSuccessSource: (context) => {
        context.body = signedOutPage();
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, _resource, client) => ({
        scope: SCOPE,
        audience,
        accessTokenTTL: client.clientId === WEB_CLIENT ? SHIFT : HOUR,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: ALGORITHM } },
      }),
    },
  };
}

function clients({ clientSecrets, webAddress }: ProviderSettings): ClientMetadata[] {
  const web: ClientMetadata = {
    client_id: WEB_CLIENT,
    client_secret: clientSecrets[WEB_CLIENT],
    redirect_uris: [`${webAddress}/sign-in/callback`],
    post_logout_redirect_uris: [`${webAddress}/signed-out`],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_basic',
  };
  return [web, ...systems.map(({ clientId }) => systemClient(clientId, clientSecrets[clientId] as string))];
}

const systemClient = (clientId: string, secret: string): ClientMetadata => ({
  client_id: clientId,
  client_secret: secret,
  redirect_uris: [],
  grant_types: ['client_credentials'],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_basic',
});

/** Cookies do not tell ports apart, so the web app's must not have the same names. */
const cookies = (secret: string): Configuration['cookies'] => ({
  keys: [secret],
  names: { session: 'sign_in_session', interaction: 'sign_in_interaction', resume: 'sign_in_resume' },
});

function account(userName: string) {
  const claims = claimsOf(userName);
  return claims && { accountId: userName, claims: () => ({ sub: userName, ...claims }) };
}

function claimsOf(userName: string) {
  const person = people.find((each) => each.userName === userName);
  return (
    person && { name: person.name, agency: person.agency, roles: [...person.roles], teams: [...(person.teams ?? [])] }
  );
}

function systemClaims(clientId: string | undefined) {
  const system = systems.find((each) => each.clientId === clientId);
  return system && { agency: system.agency, roles: [...system.roles] };
}

/** The web app is the agencies' own: people are not asked whether it may act for them. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const clientId = oidc.client?.clientId as string;
  const known = oidc.session?.grantIdFor(clientId);
  const found = known && (await oidc.provider.Grant.find(known));
  if (found) return found;
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId as string });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
};
