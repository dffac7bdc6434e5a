import type { Evidence } from './incident/incident.js';
import type { SignSeen } from './judge/judgement.js';
import type { PatternKind, Policy } from './policy/policy.js';
import type { Standing } from './incident/sighting.js';
import type { Window } from './incident/calendar.js';

/** Somebody has been here before. A dated fact: it says what was known, under which rule. */
export interface Finding {
  readonly kind: PatternKind;
  /** The other person of a pair. */
  readonly counterpartPersonId?: string;
  /** The category, where each is counted for itself. */
  readonly category?: string;
  /** The problem that several people reported. */
  readonly problemKey?: string;
  /** Of whatever the policy counts: distinct incidents, or people. */
  readonly count: number;
  readonly window?: Window;
  /** First day of the window, `YYYY-MM-DD`: that of the referral that it goes by, or of the first incident where no window is set. */
  readonly from: string;
  /** Last day of the window: that of the latest incident. */
  readonly to: string;
  /** Who told of any of them, in the order of the alphabet. */
  readonly toldBy: readonly string[];
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
  /** Whom it counts, where it counts people. */
  readonly people?: readonly string[];
  /** In how many of the incidents the suspect stands how, where it is about a suspect. */
  readonly standings?: Readonly<Partial<Record<Standing, number>>>;
  /** What shows that it gets worse. */
  readonly signs?: readonly SignSeen[];
  readonly sentence: string;
  readonly policy: Pick<Policy, 'id' | 'version' | 'source'>;
}

export interface Telling {
  /** An agency's name as it stands in a sentence: `the court`. */
  readonly nameOf: (agency: string) => string;
  /** What to call the other person of a pair, such as `man`; `person` unless said otherwise. */
  readonly calledOf?: (personId: string) => string;
  /** Whose calendar the windows go by; Europe/London unless said otherwise. */
  readonly timeZone?: string;
}

/** In how many of these incidents the suspect stands how; undefined where it is about no suspect. */
export function standingsIn(evidence: readonly Evidence[]): Finding['standings'] {
  const counted: Partial<Record<Standing, number>> = {};
  for (const { standing } of evidence) if (standing) counted[standing] = (counted[standing] ?? 0) + 1;
  return Object.keys(counted).length > 0 ? counted : undefined;
}
