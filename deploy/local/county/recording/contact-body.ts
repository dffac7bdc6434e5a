import type { Consent, IncidentCategory, Person, SafeContact } from '#libs/case-schemas';
import { instant } from '../calendar.js';
import { at, type Random } from '../random.js';
import { victimsOf, type Plan } from '../stories/plan.js';
import { accountOf } from './accounts.js';
import { safeContactOf } from './circumstances.js';
import type { Desk } from './incident-body.js';

/** What Beacon's system sends when somebody comes without the police. */
export interface ContactBody {
  readonly occurredAt?: string;
  readonly reportedAt: string;
  readonly category: IncidentCategory;
  readonly person: Person;
  readonly policeReference?: string;
  readonly consent?: Consent[];
  readonly safeContact?: SafeContact;
  readonly summary?: string;
}

/** One in twelve does not want the safeguarding hub to know. */
const REFUSED = 0.08;

export function contactBody(random: Random, plan: Plan, policeReference: string | undefined, desk: Desk): ContactBody {
  const victim = at(victimsOf(plan), 0);
  const person = desk.book.enter(victim, { random, at: plan.reportedAt, how: 'self', phones: desk.phones });
  return {
    occurredAt: instant(plan.occurredAt),
    reportedAt: instant(plan.reportedAt),
    category: plan.category,
    person,
    ...(plan.quotesPolice && policeReference !== undefined && { policeReference }),
    consent: answers(random, plan),
    safeContact: safeContactOf(random, plan.category === 'domestic-abuse' || plan.category === 'stalking-harassment'),
    ...(random.chance(0.9) && { summary: accountOf(random, plan.category) }),
  };
}

function answers(random: Random, { reportedAt }: Plan): Consent[] {
  const said = {
    by: 'self',
    at: instant(reportedAt),
    how: random.pick(['phone', 'in-person', 'online'] as const),
  } as const;
  const decision = random.chance(REFUSED) ? 'refused' : 'given';
  const safeguarding: Consent = { purpose: 'safeguarding', recipient: 'safeguarding-hub', decision, ...said };
  const support: Consent = { purpose: 'victim-support', recipient: 'beacon', decision: 'given', ...said };
  return random.chance(0.85) || decision === 'refused' ? [support, safeguarding] : [support];
}
