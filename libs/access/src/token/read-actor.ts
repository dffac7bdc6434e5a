import { isAgency } from '#libs/case-schemas';
import type { Actor } from '../actor.js';

/** Whom the claims of a verified token speak of; undefined when they are not those of one of our tokens. */
export function readActor(claims: Readonly<Record<string, unknown>>): Actor | undefined {
  const { sub, client_id: clientId, agency, roles, name } = claims;
  if (!isLabel(sub) || !isLabel(clientId) || !isAgency(agency)) return undefined;
  if (!Array.isArray(roles) || !roles.every(isLabel)) return undefined;
  const kind = sub === clientId ? 'system' : 'person';
  return { subject: sub, name: isLabel(name) ? name : sub, agency, roles, clientId, kind };
}

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;
