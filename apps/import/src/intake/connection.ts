import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '#libs/command-line';
import { clientCredentials, serviceClient, type ServiceClient } from '#libs/service-client';
import type { Intake } from './intake.js';

/** What `npm start` keeps of a run on this machine. */
const SECRETS = '.referral-hub/secrets.json';
const LOCAL_ISSUER = 'http://127.0.0.1:4104';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the agency's service is. */
export const addressOf = ({ api, localApi }: Intake, env: Environment): string => env[api] || localApi;

/** The agency's service, as the system that may bring it records. */
export function connect(intake: Intake, env: Environment, now: () => Date): ServiceClient {
  const { name, clientId } = intake;
  const issuer = env['OIDC_ISSUER'] || LOCAL_ISSUER;
  const clientSecret = env[secretVariable(clientId)] || localSecret(clientId);
  return serviceClient(name, addressOf(intake, env), clientCredentials({ issuer, clientId, clientSecret, now }));
}

const secretVariable = (clientId: string): string => `CLIENT_SECRET_${clientId.replaceAll('-', '_').toUpperCase()}`;

function localSecret(clientId: string): string {
  const kept = existsSync(SECRETS) ? (JSON.parse(readFileSync(SECRETS, 'utf8')) as Record<string, string>) : {};
  const secret = kept[`client/${clientId}`];
  if (secret !== undefined) return secret;
  throw new UserError(
    `${secretVariable(clientId)} is not set, and npm start has left no secret for ${clientId} in ${SECRETS}.`,
  );
}
