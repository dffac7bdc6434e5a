import { isUUID } from 'class-validator';
import { isAgency, type Agency } from '../agency.js';
import type { EventType } from '../event/catalogue.js';
import type { DeliveryDirection, DeliveryEntered, DeliveryPart } from '../event/delivery-events.js';
import { secretAgencies } from './agency-kinds.js';
import { deliveryTopic, sourceOf } from './topic.js';

export const deliveryEntered = 'referral-hub.delivery-entered.v1' satisfies EventType;

/** What became of one event, as the plumbing of an agency knows it. */
export interface DeliveryFact {
  readonly direction: DeliveryDirection;
  readonly eventId: string;
  readonly type: string | undefined;
  readonly topic: string;
  readonly subject: string;
  readonly sequence: number | undefined;
  readonly at: Date;
}

/**
 * The line of the ledger about an event; undefined of what is in no ledger: what is neither about a referral nor a warning of the
 * hub, and all that goes to or comes from an agency at which even being known is a secret. Of a warning, the number of its
 * finding stands where that of a referral does.
 */
export function deliveryEntry(fact: DeliveryFact): DeliveryEntered | undefined {
  const ends = endsOf(fact.topic);
  const { eventId, subject: referralId, sequence, direction, type, at } = fact;
  if (!ends || ends.some((agency) => secretAgencies.includes(agency))) return undefined;
  if (!isUUID(eventId) || !isUUID(referralId) || sequence === undefined || sequence < 1) return undefined;
  const [from, to] = ends;
  return { eventId, referralId, from, to, sequence, direction, part: partOf(type), at: at.toISOString() };
}

/** The ledger of an agency that tells the hub its lines. */
export const deliveryLedger = (agency: Agency) => (fact: DeliveryFact) => {
  const data = deliveryEntry(fact);
  return (
    data && {
      ...{ topic: deliveryTopic(agency), type: deliveryEntered, subject: data.eventId },
      ...{ source: sourceOf(agency), time: fact.at, data },
    }
  );
};

function endsOf(topic: string): readonly [from: Agency, to: Agency] | undefined {
  const [kind, from, to, ...rest] = topic.split('.');
  if (kind === 'alert' && to === undefined && isAgency(from)) return ['safeguarding-hub', from];
  return kind === 'referral' && rest.length === 0 && isAgency(from) && isAgency(to) ? [from, to] : undefined;
}

const partOf = (type: string | undefined): DeliveryPart => parts[type ?? ''] ?? 'other';

const parts: Readonly<Partial<Record<string, DeliveryPart>>> = {
  'referral-hub.referral-sent.v1': 'referral',
  'referral-hub.referral-accepted.v1': 'decision',
  'referral-hub.referral-rejected.v1': 'decision',
  'referral-hub.referral-withdrawn.v1': 'ending',
  'referral-hub.referral-entered-in-error.v1': 'ending',
} satisfies Partial<Record<EventType, DeliveryPart>>;
