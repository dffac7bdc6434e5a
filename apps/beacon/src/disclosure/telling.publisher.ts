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
  type Grounds,
  type InformationGiven,
  type ReferralSent,
  type Trace,
} from '#libs/case-schemas';
import { conflict } from '#libs/http';
import { Outbox } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Sighting } from '../sighting/sighting.js';
import { DisclosureRow } from './disclosure.row.js';

/** Something to say about a referral, and who says it; no name where Beacon's computer does. */
export interface Saying {
  readonly referral: ReferralSent;
  readonly to: Agency;
  readonly type: EventType;
  readonly data: object;
  readonly at: Date;
  readonly byName?: string;
}

/** What Beacon answers about somebody, under the agreement by which the hub asked, and on what that rests. */
export interface Answering {
  readonly agreement: string;
  readonly data: InformationGiven;
  readonly grounds: Grounds;
}

/** All that leaves Beacon goes through here, so that each crossing is recorded in the transaction of what is told. */
@Injectable()
export class Telling {
  constructor(private readonly outbox: Outbox) {}

  async inConversation(manager: EntityManager, { referral, to, type, data, at, byName }: Saying, trace: Trace) {
    const subject = referral.referralId;
    const event = { topic: referralTopic('beacon', to), type, subject, source: sourceOf('beacon'), time: at, data };
    const { id } = await this.outbox.append(manager, event, trace);
    const crossing = crossingOf(id, { type, subject, to, at });
    await keep(
      manager,
      disclosureInConversation({ ...crossing, ...(byName !== undefined && { byName }) }, referral, data),
    );
  }

  async sighting(manager: EntityManager, { data, grounds }: Sighting, at: Date, trace: Trace): Promise<void> {
    const to = 'safeguarding-hub';
    const subject = data.personRecordId;
    const type = 'referral-hub.person-sighted.v1';
    const event = { topic: sightingTopic('beacon'), type, subject, source: sourceOf('beacon'), time: at, data };
    const { id } = await this.outbox.append(manager, event, trace);
    const agreement = agreementFor('beacon', to, 'sighting', dayInLondon(at));
    if (!agreement) throw new Error('No sharing agreement lets Beacon tell the safeguarding hub whom it has seen');
    await keep(manager, disclosureOf(crossingOf(id, { type, subject, to, at }), agreement, pathsIn(data), grounds));
  }

  /** What became of an alert, told where the hub hears whom was seen, under the agreement by which it warned. */
  async alertAnswered(manager: EntityManager, data: AlertAnswered, at: Date, trace: Trace): Promise<void> {
    const to = 'safeguarding-hub';
    const subject = data.findingId;
    const type = 'referral-hub.alert-answered.v1';
    const event = { topic: sightingTopic('beacon'), type, subject, source: sourceOf('beacon'), time: at, data };
    const { id } = await this.outbox.append(manager, event, trace);
    const agreement = agreementFor(to, 'beacon', 'alert', dayInLondon(at));
    if (!agreement) throw new Error('No sharing agreement lets the safeguarding hub warn Beacon');
    const grounds = { may: true, restsOn: 'duty', reasonOwed: false } as const;
    await keep(manager, disclosureOf(crossingOf(id, { type, subject, to, at }), agreement, pathsIn(data), grounds));
  }

  /** What Beacon can say of somebody about whom the hub asked. */
  async informationGiven(
    manager: EntityManager,
    { agreement: id, data, grounds }: Answering,
    trace: Trace,
  ): Promise<void> {
    const to = 'safeguarding-hub';
    const { requestId: subject, byName } = data;
    const at = new Date(data.at);
    const type = 'referral-hub.information-given.v1';
    const agreement = agreementOn(id, dayInLondon(at));
    if (!agreement) throw conflict('no-agreement', 'The agreement under which this was asked is over', {});
    const event = { topic: referralTopic('beacon', to), type, subject, source: sourceOf('beacon'), time: at, data };
    const { id: eventId } = await this.outbox.append(manager, event, trace);
    const crossing = { ...crossingOf(eventId, { type, subject, to, at }), ...(byName !== undefined && { byName }) };
    await keep(manager, disclosureOf(crossing, agreement, pathsIn(data), grounds));
  }
}

function crossingOf(
  eventId: string,
  { type, subject, to, at }: { type: EventType; subject: string; to: Agency; at: Date },
): Crossing {
  return { eventId, eventType: type, subject, from: 'beacon', to, at: at.toISOString() };
}

async function keep(manager: EntityManager, details: Disclosure): Promise<void> {
  const { eventId, subject, to: recipient, at } = details;
  await manager.insert(DisclosureRow, { eventId, subject, recipient, at: new Date(at), details });
}
