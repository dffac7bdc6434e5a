import {
  agreementFor,
  agreementOn,
  dayInLondon,
  disclosureInConversation,
  disclosureOf,
  pathsIn,
  referralTopic,
  sightingTopic,
  sourceOf,
  type Agency,
  type AlertAnswered,
  type Crossing,
  type Disclosure,
  type EventType,
  type InformationGiven,
  type ReferralSent,
  type Trace,
} from '#libs/case-schemas';
import { conflict } from '#libs/http';
import { Outbox } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DisclosureRow } from './disclosure.row.js';

/** Something to say about a referral, and who says it; no name where probation’s computer does. */
export interface Saying {
  readonly referral: ReferralSent;
  readonly to: Agency;
  readonly type: EventType;
  readonly data: object;
  readonly at: Date;
  readonly byName?: string;
}

/**
 * All that leaves probation goes through here, so that each crossing is recorded in the transaction of what is told. It
 * knows three ways out: about a referral, to the agency at its other end; of an alert, to the hub that gave it; and of somebody, to
 * the hub that asked.
 */
@Injectable()
export class Telling {
  constructor(private readonly outbox: Outbox) {}

  async inConversation(manager: EntityManager, { referral, to, type, data, at, byName }: Saying, trace: Trace) {
    const subject = referral.referralId;
    const event = {
      topic: referralTopic('probation', to),
      type,
      subject,
      source: sourceOf('probation'),
      time: at,
      data,
    };
    const { id } = await this.outbox.append(manager, event, trace);
    const crossing = crossingOf(id, { type, subject, to, at });
    await keep(
      manager,
      disclosureInConversation({ ...crossing, ...(byName !== undefined && { byName }) }, referral, data),
    );
  }

  /** What became of an alert, under the agreement by which the hub warned. */
  async alertAnswered(manager: EntityManager, data: AlertAnswered, at: Date, trace: Trace): Promise<void> {
    const to = 'safeguarding-hub';
    const subject = data.findingId;
    const type = 'referral-hub.alert-answered.v1';
    const event = { topic: sightingTopic('probation'), type, subject, source: sourceOf('probation'), time: at, data };
    const { id } = await this.outbox.append(manager, event, trace);
    const agreement = agreementFor(to, 'probation', 'alert', dayInLondon(at));
    if (!agreement) throw new Error('No sharing agreement lets the safeguarding hub warn probation');
    const grounds = { may: true, restsOn: 'duty', reasonOwed: false } as const;
    await keep(manager, disclosureOf(crossingOf(id, { type, subject, to, at }), agreement, pathsIn(data), grounds));
  }

  /** What probation knows of somebody about whom the hub asked, under the agreement by which it did. */
  async informationGiven(
    manager: EntityManager,
    { agreement: id, data }: { readonly agreement: string; readonly data: InformationGiven },
    trace: Trace,
  ): Promise<void> {
    const to = 'safeguarding-hub';
    const { requestId: subject, byName } = data;
    const at = new Date(data.at);
    const type = 'referral-hub.information-given.v1';
    const agreement = agreementOn(id, dayInLondon(at));
    if (!agreement) throw conflict('no-agreement', 'The agreement under which this was asked is over', {});
    const event = {
      topic: referralTopic('probation', to),
      type,
      subject,
      source: sourceOf('probation'),
      time: at,
      data,
    };
    const { id: eventId } = await this.outbox.append(manager, event, trace);
    const crossing = { ...crossingOf(eventId, { type, subject, to, at }), ...(byName !== undefined && { byName }) };
    const grounds = { may: true, restsOn: 'duty', reasonOwed: false } as const;
    await keep(manager, disclosureOf(crossing, agreement, pathsIn(data), grounds));
  }
}

function crossingOf(
  eventId: string,
  { type, subject, to, at }: { type: EventType; subject: string; to: Agency; at: Date },
): Crossing {
  return { eventId, eventType: type, subject, from: 'probation', to, at: at.toISOString() };
}

async function keep(manager: EntityManager, details: Disclosure): Promise<void> {
  const { eventId, subject, to: recipient, at } = details;
  await manager.insert(DisclosureRow, { eventId, subject, recipient, at: new Date(at), details });
}
