import { distinct, orderedGroups } from './collect.js';
import type { Incident } from './incident.js';
import type { Policy } from '../policy/policy.js';
import type { Standing } from './sighting.js';

/** What is counted together. */
export interface Subject {
  /** The other person of a pair. */
  readonly counterpartPersonId?: string;
  readonly category?: string;
  readonly incidents: readonly Incident[];
}

/** All of a person's incidents, those of one category each, or those with one person on the other side each. */
export function subjectsOf(policy: Policy, incidents: readonly Incident[]): Subject[] {
  return divided(policy, incidents).map(({ incidents: all, ...subject }) => ({
    ...subject,
    incidents: all.filter(({ evidence: { standing } }) => standsAs(standing, policy)),
  }));
}

function divided(policy: Policy, incidents: readonly Incident[]): Subject[] {
  const per = 'per' in policy ? policy.per : undefined;
  if (per === 'counterpart') return pairs(incidents);
  if (per === 'category') return categories(incidents);
  return [{ incidents }];
}

/** Indexed by person once, so that 500 people in one incident cost 500 steps and not their square. */
function pairs(incidents: readonly Incident[]): Subject[] {
  const sides = incidents.flatMap((incident) =>
    incident.counterparts.map((counterpart) => ({ incident, counterpart })),
  );
  return orderedGroups(sides, ({ counterpart }) => counterpart.personId).map(([counterpartPersonId, one]) => ({
    counterpartPersonId,
    incidents: one.map(({ incident, counterpart: { standing = 'suspected' } }) => withSuspect(incident, standing)),
  }));
}

/** Of a pair, one is the suspect: whoever is seen or, where that is the victim, the other. */
function withSuspect(incident: Incident, other: Standing): Incident {
  const { evidence } = incident;
  return { ...incident, evidence: { ...evidence, standing: evidence.standing ?? other } };
}

function categories(incidents: readonly Incident[]): Subject[] {
  return distinct(incidents.flatMap((incident) => incident.categories)).map((category) => ({
    category,
    incidents: incidents
      .filter((incident) => incident.categories.includes(category))
      .map((incident) => ({ ...incident, evidence: { ...incident.evidence, category } })),
  }));
}

const standsAs = (standing: Standing | undefined, { standings }: Policy): boolean =>
  standings === undefined || (standing !== undefined && standings.includes(standing));
