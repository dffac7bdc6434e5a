import { agencies, type Agency } from '#libs/case-schemas';

/** Each agency has one. */
export type Service = Agency;

export interface Config {
  readonly http: { readonly host: string; readonly port: number };
  /** Where browsers find this web app: scheme, host and port, nothing more. */
  readonly address: string;
  readonly sessions: { readonly databaseUrl: string; readonly migrationUrl?: string; readonly secret: string };
  readonly provider: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };
  readonly services: Readonly<Record<Service, string>>;
  readonly logLevel?: string;
}

/** A shorter secret could be guessed, and with it a session cookie forged. */
const SHORTEST_SECRET = 32;

/** Reads the environment once, at start, and refuses to start on what is missing or unsafe. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const required = (name: string): string => env[name] || refuse(`Set ${name}: the web app cannot start without it.`);
  return {
    http: { host: env.HOST ?? '127.0.0.1', port: port(env.PORT ?? '4100') },
    address: origin('WEB_ADDRESS', env.WEB_ADDRESS ?? 'http://127.0.0.1:4100'),
    sessions: {
      databaseUrl: required('DATABASE_URL'),
      ...(env.DATABASE_MIGRATION_URL && { migrationUrl: env.DATABASE_MIGRATION_URL }),
      secret: secret(required('SESSION_SECRET')),
    },
    provider: {
      issuer: privately('OIDC_ISSUER', required('OIDC_ISSUER')).href,
      clientId: required('OIDC_CLIENT_ID'),
      clientSecret: required('OIDC_CLIENT_SECRET'),
    },
    services: servicesAt((name) => base(name, required(name))),
    ...(env.LOG_LEVEL && { logLevel: env.LOG_LEVEL }),
  };
}

/** Each under a name of its own: `POLICE_API`. */
const servicesAt = (addressAt: (name: string) => string): Config['services'] =>
  Object.fromEntries(
    agencies.map((agency) => [agency, addressAt(`${agency.replaceAll('-', '_').toUpperCase()}_API`)]),
  ) as Record<Service, string>;

function port(value: string): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 0 && number < 65_536
    ? number
    : refuse('PORT must be a number from 0 to 65535.');
}

function origin(name: string, value: string): string {
  const url = privately(name, value);
  const alone = url.pathname === '/' && !url.search && !url.hash && !url.username;
  return alone ? url.origin : refuse(`${name} must be a scheme, a host and a port, and nothing more.`);
}

/** Passwords and sessions cross it, so it is encrypted unless it stays on this machine. */
function privately(name: string, value: string): URL {
  const url = address(name, value);
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || local
    ? url
    : refuse(`${name} must begin with https:// unless it is on 127.0.0.1.`);
}

const base = (name: string, value: string): string => address(name, value).href.replace(/\/+$/, '');

function address(name: string, value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol)
    ? url
    : refuse(`${name} must be an address such as http://127.0.0.1:4101.`);
}

const secret = (value: string): string =>
  value.length >= SHORTEST_SECRET ? value : refuse(`SESSION_SECRET must have at least ${SHORTEST_SECRET} characters.`);

function refuse(sentence: string): never {
  throw new Error(sentence);
}

export const CONFIG = Symbol('config');

export type Clock = () => Date;
export const CLOCK = Symbol('clock');
