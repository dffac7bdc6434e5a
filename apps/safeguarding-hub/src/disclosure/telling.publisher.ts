import {
  agreementFor,
  alertTopic,
  dayInLondon,
  disclosureInConversation,
  disclosureOf,
  pathsIn,
  referralTopic,
  sourceOf,
  type Agency,
  type Crossing,
  type Disclosure,
  type EventType,
  type FindingAlert,
  type ReferralSent,
  type RepeatAlert,
  type Trace,
} from '#libs/case-schemas';
import { Outbox } from '#libs/messaging';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertSentRow } from '../alert/alert-answer.row.js';
import { DisclosureRow } from './disclosure.row.js';

/** Something to say about a referral, and who says it; no name where the hub’s computer does. */
export interface Saying {
  readonly referral: ReferralSent;
  readonly to: Agency;
  readonly type: EventType;
  readonly data: object;
  readonly at: Date;
  readonly byName?: string;
}

/** An alert, in the version of its contract that has words for it. */
export interface Warning {
  readonly to: Agency;
  readonly type: 'referral-hub.repeat-alert.v1' | 'referral-hub.repeat-alert.v2';
  readonly data: RepeatAlert | FindingAlert;
  readonly at: Date;
}

/** All that leaves the hub goes through here, so that each crossing is recorded in the transaction of what is told. */
@Injectable()
export class Telling {
  constructor(private readonly outbox: Outbox) {}

  async inConversation(manager: EntityManager, { referral, to, type, data, at, byName }: Saying, trace: Trace) {
    const subject = referral.referralId;
    const event = {
      topic: referralTopic('safeguarding-hub', to),
      type,
      subject,
      source: sourceOf('safeguarding-hub'),
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

  async alert(manager: EntityManager, { to, type, data, at }: Warning, trace: Trace): Promise<void> {
    const subject = data.findingId;
    const event = { topic: alertTopic(to), type, subject, source: sourceOf('safeguarding-hub'), time: at, data };
    const { id } = await this.outbox.append(manager, event, trace);
    const agreement = agreementFor('safeguarding-hub', to, 'alert', dayInLondon(at));
    if (!agreement) throw new Error(`No sharing agreement lets the safeguarding hub warn ${to}`);
    const grounds = { may: true, restsOn: 'duty', reasonOwed: false } as const;
    await keep(manager, disclosureOf(crossingOf(id, { type, subject, to, at }), agreement, pathsIn(data), grounds));
    await manager.insert(AlertSentRow, { alertId: data.alertId, findingId: subject, agency: to, sentAt: at });
  }
}

function crossingOf(
  eventId: string,
  { type, subject, to, at }: { type: EventType; subject: string; to: Agency; at: Date },
): Crossing {
  return { eventId, eventType: type, subject, from: 'safeguarding-hub', to, at: at.toISOString() };
}

async function keep(manager: EntityManager, details: Disclosure): Promise<void> {
  const { eventId, subject, to: recipient, at } = details;
  await manager.insert(DisclosureRow, { eventId, subject, recipient, at: new Date(at), details });
}
