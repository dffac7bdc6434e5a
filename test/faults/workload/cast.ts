import type { JWTPayload } from 'jose';
import type { TokenIssuer } from '#libs/testing';
import { OFFICER } from './incident-body.js';

/** Whoever asks something of the system in a trial. */
export interface Cast {
  readonly reporter: string;
  readonly officer: string;
  readonly caseworkers: readonly [string, string];
}

const claims = {
  reporter: { sub: 'police-records', client_id: 'police-records', agency: 'police', roles: ['incident-reporter'] },
  officer: { sub: OFFICER, name: 'PC Amara Okafor', agency: 'police', roles: ['officer'] },
  first: { sub: 'joanne.hale', name: 'Joanne Hale', agency: 'beacon', roles: ['caseworker'] },
  second: { sub: 'daniel.price', name: 'Daniel Price', agency: 'beacon', roles: ['caseworker', 'supervisor'] },
} satisfies Record<string, JWTPayload>;

/** Fresh access tokens for all of them. */
export async function castOf(issuer: TokenIssuer): Promise<Cast> {
  const [reporter, officer, first, second] = await Promise.all([
    issuer.token(claims.reporter),
    issuer.token(claims.officer),
    issuer.token(claims.first),
    issuer.token(claims.second),
  ]);
  return { reporter, officer, caseworkers: [first, second] };
}
