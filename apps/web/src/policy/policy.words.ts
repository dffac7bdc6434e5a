import type { IncidentRole, RiskGrade } from '#libs/case-schemas';
import type { Anchor, EscalationSign, Policy, Standing } from '#libs/repeat-detection';
import type { PolicyStanding } from '../api/policy-view.js';
import { counted, inWords, tag, type Tag } from '../layout/words.js';

const names: Readonly<Record<string, string>> = {
  'repeat-victim': 'Repeat victim',
  'repeat-victim-of-one-category': 'Repeat victim of one kind of incident',
  'repeat-hate': 'Repeat victim of hate crime',
  'repeat-pair': 'Same two people again',
  'marac-repeat': 'MARAC repeat',
  'repeat-perpetrator': 'Repeat perpetrator',
  'repeat-perpetrator-convicted': 'Repeat perpetrator, by convictions alone',
  'serial-perpetrator': 'Serial perpetrator',
  'serial-perpetrator-unconnected': 'Serial perpetrator, victims not connected',
  'escalation-of-suspect': 'Escalation by one suspect',
  'asb-case-review': 'Antisocial behaviour case review',
  'asb-case-review-by-several': 'Antisocial behaviour case review, by several people',
  'repeat-missing': 'Missing again and again',
  'low-level-accumulation': 'Low-level concerns that add up',
  'escalation-by-number': 'Escalation, by the number of reports',
  'escalation-of-pair': 'Escalation between the same two people',
};

export const policyName = (id: string): string => inWords(names, id);

/** `3 incidents in 6 months`, of whatever it counts. */
export function countsInWords(policy: Policy): string {
  return `${counted(policy.atLeast, ...countedThing(policy))} ${windowInWords(policy.window)}`;
}

function countedThing(policy: Policy): readonly [one: string, many: string] {
  const more = moreOf(policy);
  switch (policy.counts) {
    case 'victims':
      return [`victim${more}`, `victims${more}`];
    case 'reporters':
      return ['person who reports it', 'people who report it'];
    case 'incidents':
    case 'signs':
      return [`incident${more}`, `incidents${more}`];
  }
}

/** What makes some of the incidents, or victims, go together. */
function moreOf(policy: Policy): string {
  if (policy.counts === 'victims') return policy.unconnected ? ' who are not known to be connected' : '';
  if (!('per' in policy)) return '';
  if (policy.per === 'counterpart') return ' between the same two people';
  return policy.per === 'category' ? ' of one kind' : '';
}

export const windowInWords = (window: Policy['window']): string =>
  window ? `in ${counted(window.length, window.unit === 'months' ? 'month' : 'day')}` : 'however long ago';

/** Which day places an incident. */
export const anchors = {
  occurred: 'The day it happened',
  reported: 'The day it was reported',
  referred: 'The last referral to MARAC before it',
  discussed: 'The last discussion at MARAC before it',
} satisfies Record<Anchor, string>;

const by = {
  occurred: 'counted by the day it happened',
  reported: 'counted by the day reported',
  referred: 'counted from the last referral to MARAC',
  discussed: 'counted from the last discussion at MARAC',
} satisfies Record<Anchor, string>;

/** `Counts 3 incidents in 6 months, counted by the day reported` */
export const policySentence = (policy: Policy): string => `Counts ${countsInWords(policy)}, ${by[policy.anchor]}`;

export const roles = {
  victim: 'the victim',
  suspect: 'the suspect',
  witness: 'a witness',
  child: 'a child there',
  reporter: 'who reported it',
} satisfies Record<IncidentRole, string>;

export const grades = { high: 'high', medium: 'medium', standard: 'standard' } satisfies Record<RiskGrade, string>;

export const suspectStands = {
  suspected: 'suspected',
  charged: 'charged',
  convicted: 'convicted',
} satisfies Record<Standing, string>;

export const signs = {
  'shortening-gaps': 'shorter gaps between incidents',
  'rising-grade': 'a higher risk grade than before',
  'another-victim': 'another victim',
} satisfies Record<EscalationSign, string>;

export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a, b or c` */
export function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export const standingTag = (standing: PolicyStanding): Tag =>
  ({
    'starting-value': tag('Starting value', 'grey'),
    waiting: tag('Waiting for a second person', 'yellow'),
    approved: tag('Approved', 'green'),
    rejected: tag('Rejected', 'red'),
    'taken-back': tag('Taken back', 'grey'),
  })[standing];

export const inForceTag = tag('In force today');

export const notApproved = 'Starting value, not approved by the partnership';
