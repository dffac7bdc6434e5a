import type { History } from './history.js';
import { checkAlerts } from './invariants/alerts.js';
import { checkDeliveries } from './invariants/deliveries.js';
import { checkIncidents } from './invariants/incidents.js';
import { checkPlumbing } from './invariants/plumbing.js';
import { checkReferrals } from './invariants/referrals.js';
import { checkSightings } from './invariants/sightings.js';
import { checkSteps } from './invariants/steps.js';
import type { Violation } from './invariants/violation.js';

const invariants = [
  checkIncidents,
  checkReferrals,
  checkSteps,
  checkSightings,
  checkAlerts,
  checkDeliveries,
  checkPlumbing,
] as const;

/** Every promise that this history breaks. Knows nothing but the history: it can be run again on a kept file. */
export const check = (history: History): Violation[] => invariants.flatMap((invariant) => invariant(history));
