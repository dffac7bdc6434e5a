import { randomUUID } from 'node:crypto';
import { sourceOf, type Agency, type IncidentInBrief, type Person, type ReferralSent } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { Delivery } from '#libs/messaging';
import type { StepHeard } from '#libs/referral-lifecycle';
import type { Caller, ServiceUnderTest } from '#libs/testing';
import { ReceivedReferralArrival } from '../src/received-referral/received-referral-arrival.service.js';

const inPublicProtection = (name: string): Caller => ({
  sub: name,
  client_id: 'web',
  agency: 'police',
  roles: ['public-protection'],
  name,
});

/** Those who work on what others refer to the police. */
export const maya = inPublicProtection('maya.lindqvist');
export const owen = inPublicProtection('owen.pryce');

/** Whoever says which team a referral goes to. */
export const rowan: Caller = {
  ...inPublicProtection('rowan.ellis'),
  roles: ['public-protection', 'public-protection-supervisor'],
};

/** Whom Beacon supports, and who wishes to report a crime. */
export const ann: Person = { names: [{ kind: 'current', forenames: 'Ann Marie', surname: "O'Connor" }] };

/** What Beacon’s client reports. */
export const aReport = (incident: Partial<IncidentInBrief> = {}, more: Partial<ReferralSent> = {}): ReferralSent => ({
  referralId: randomUUID(),
  at: '2026-11-20T22:00:01Z',
  agreement: 'beacon-police-report',
  purpose: 'A crime that somebody who is supported wishes to report',
  incident: {
    id: randomUUID(),
    occurredAt: '2026-11-20T21:15:00Z',
    reportedAt: '2026-11-20T22:00:00Z',
    category: 'burglary',
    ...incident,
  },
  person: ann,
  ...more,
});

/** What the centre was told by somebody who must not be known, as its agreement lets it cross. */
export const anonymousIntelligence = (more: Partial<ReferralSent> = {}): ReferralSent =>
  aReport(
    { category: 'sexual-offence' },
    {
      agreement: 'sarc-police-anonymous-intelligence',
      purpose: 'Intelligence about an offence, naming nobody who told it',
      person: { names: [] },
      summary: 'A taxi driver near the station.',
      ...more,
    },
  );

/** Of somebody whom probation supervises. */
export const aBreachOfLicence = (): ReferralSent =>
  aReport({ category: 'other' }, { agreement: 'probation-police-public-protection' });

/** What the safeguarding hub asks the police to look into with it. */
export const aSafeguardingRequest = (more: Partial<ReferralSent> = {}): ReferralSent =>
  aReport({ category: 'child-abuse' }, { agreement: 'hub-police-safeguarding', ...more });

/** What the police do with an event of another agency, in a transaction as of its arrival. */
function hearing(
  police: ServiceUnderTest,
  subject: string,
  work: (arrival: ReceivedReferralArrival, delivery: Delivery) => Promise<void>,
  from: Agency,
): Promise<void> {
  return police.app.get(Transactions).run((manager) => {
    const trace = { correlationId: 'arrived-in-a-spec' };
    return work(police.app.get(ReceivedReferralArrival), {
      manager,
      source: sourceOf(from),
      subject,
      trace,
    } as Delivery);
  });
}

/** Another agency sends a referral; answers its id. It is at version 2 then: sent and received. */
export async function sendToPolice(
  police: ServiceUnderTest,
  sent: ReferralSent = aReport(),
  from: Agency = 'beacon',
): Promise<string> {
  await hearing(police, sent.referralId, (arrival, delivery) => arrival.receive(sent, delivery), from);
  return sent.referralId;
}

/** What else its sender says of it. */
export function senderSays(
  police: ServiceUnderTest,
  step: 'answer' | 'dispute' | 'withdraw' | 'enter-in-error',
  referralId: string,
  { from = 'beacon', ...said }: Partial<StepHeard> & { readonly from?: Agency } = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:00:00Z', ...said };
  const hear = async (arrival: ReceivedReferralArrival, delivery: Delivery) => {
    await arrival.hear(step, data, delivery);
  };
  return hearing(police, referralId, hear, from);
}

/** Its sender puts right what it sent. */
export function senderAmends(
  police: ServiceUnderTest,
  amended: ReferralSent,
  { referralId = amended.referralId, from = 'beacon' }: { referralId?: string; from?: Agency } = {},
): Promise<void> {
  const data = { referralId, at: '2026-11-21T09:30:00Z', byName: 'Ruth', reason: 'correction' as const, amended };
  return hearing(police, referralId, (arrival, delivery) => arrival.amend(data, delivery), from);
}
