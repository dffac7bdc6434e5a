import type { Incident } from '#libs/case-schemas';
import { generate } from './generate.js';

export interface BodyOptions {
  /** Nothing is reported after it. The default lies in the past, so that a clock that is a little wrong does not matter. */
  readonly until?: Date;
  /** Only incidents of which the rules make at least one referral to Beacon. */
  readonly referredOnly?: boolean;
}

const UNTIL = new Date('2026-09-30T00:00:00Z');
/** Incidents made at once. */
const BATCH = 400;
const UNITS = 36 ** 2;
const EXPLICIT_FIRST: readonly string[] = ['domestic-abuse', 'sexual-offence', 'homicide'];

/**
 * Valid incident bodies without end (or `count` of them), each with a reference and record ids of its own. The same
 * seed gives the same bodies. References begin anew after half a million; record ids with them.
 */
export function* incidentBodies(
  seed: string | number,
  count = Infinity,
  { until = UNTIL, referredOnly = false }: BodyOptions = {},
): Generator<Incident, void, undefined> {
  let left = count;
  for (let batch = 0; left > 0; batch += 1) {
    const unit = (batch % UNITS).toString(36).toUpperCase().padStart(2, '0');
    const { events } = generate(`${seed}/batch-${batch}`, { incidents: BATCH, months: 12, until, unit });
    for (const event of events) {
      if (event.kind !== 'incident' || (referredOnly && !isReferred(event.body))) continue;
      yield event.body;
      if ((left -= 1) <= 0) return;
    }
  }
}

/** A victim whose consent lets Beacon be told, by the rule of the sharing agreement. */
function isReferred({ category, people, consent = [] }: Incident): boolean {
  const decisions = consent.filter(({ recipient }) => recipient === 'beacon').map(({ decision }) => decision);
  const hasVictim = people.some(({ role }) => role === 'victim');
  if (EXPLICIT_FIRST.includes(category)) return hasVictim && decisions.includes('given');
  return hasVictim && !decisions.includes('refused');
}
