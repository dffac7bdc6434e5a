import { isAgency } from '#libs/case-schemas';
import type { Actor } from '../actor.js';

/** Whom the claims of a verified token speak of; undefined when they are not those of one of our tokens. */
export function readActor(claims: Readonly<Record<string, unknown>>): Actor | undefined {
  const { sub, client_id: clientId, agency, roles, teams = [], name } = claims;
  if (!isLabel(sub) || !isLabel(clientId) || !isAgency(agency)) return undefined;
  if (!isLabels(roles) || !isLabels(teams)) return undefined;
  const kind = sub === clientId ? 'system' : 'person';
  return { subject: sub, name: isLabel(name) ? name : sub, agency, roles, teams, clientId, kind };
}

const isLabels = (value: unknown): value is string[] => Array.isArray(value) && value.every(isLabel);

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200;
