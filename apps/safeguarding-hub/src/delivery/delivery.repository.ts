import type { DeliveryPair } from '#libs/case-schemas';
import { runPrepared, type PreparedStatement } from '#libs/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliveryAlertKind, LedgerLine } from './delivery.js';

/** An agency that no longer does its part for another: it does not read what that one sends, or does not decide or acknowledge it. */
export interface Stopped extends DeliveryPair {
  readonly kind: DeliveryAlertKind;
}

@Injectable()
export class DeliveryRepository {
  /** Lays one line beside what is known of its event; false where it contradicts that. */
  async enter(manager: EntityManager, line: LedgerLine): Promise<boolean> {
    const { eventId, referralId, from, to, sequence, part, direction, at } = line;
    const values = [eventId, from, to, referralId, sequence, part, direction, new Date(at)];
    const isEntered = (await runPrepared(manager, ENTER, values)).length > 0;
    if (isEntered) await this.enterReferral(manager, line);
    return isEntered;
  }

  /** A referral waits from when it has arrived until its reader has sent a decision, or either of the two has ended it. */
  private async enterReferral(manager: EntityManager, line: LedgerLine): Promise<void> {
    const { referralId, from, to, part, direction } = line;
    const at = new Date(line.at);
    if (part === 'referral' && direction === 'received')
      await runPrepared(manager, ENTER_REFERRAL, [referralId, [from], [to], at, null, false]);
    if (part === 'decision' && direction === 'sent')
      await runPrepared(manager, ENTER_REFERRAL, [referralId, [to], [from], null, at, false]);
    if (part === 'ending') {
      const both = [from, to].sort();
      await runPrepared(manager, ENTER_REFERRAL, [referralId, both, [...both].reverse(), null, null, true]);
    }
  }

  /** Begins an alert for each who has stopped and ends that of each who has not, once however many look. */
  async settle(
    manager: EntityManager,
    stopped: readonly Stopped[],
    now: Date,
    newId: () => string,
  ): Promise<{ began: number; ended: number }> {
    let began = 0;
    for (const { from, to, kind } of stopped)
      began += (await manager.query<unknown[]>(BEGIN, [newId(), from, to, kind, now])).length;
    const still = stopped.map(({ from, to, kind }) => `${from} ${to} ${kind}`);
    const [, ended] = await manager.query<[unknown, number]>(END, [still, now]);
    return { began, ended };
  }
}

const ENTER: PreparedStatement = {
  name: 'delivery-enter',
  text: `
    INSERT INTO delivery (event_id, sender, reader, referral_id, sequence, part, sent_at, received_at, quarantined_at)
    VALUES ($1, $2, $3, $4, $5, $6,
      CASE WHEN $7::text = 'sent' THEN $8::timestamptz END, CASE WHEN $7::text = 'received' THEN $8::timestamptz END,
      CASE WHEN $7::text = 'quarantined' THEN $8::timestamptz END)
    ON CONFLICT (event_id) DO UPDATE SET
      sent_at = least(delivery.sent_at, excluded.sent_at),
      received_at = least(delivery.received_at, excluded.received_at),
      quarantined_at = least(delivery.quarantined_at, excluded.quarantined_at),
      part = CASE WHEN excluded.sent_at IS NOT NULL THEN excluded.part
                  WHEN delivery.sent_at IS NOT NULL OR delivery.part <> 'other' THEN delivery.part
                  ELSE excluded.part END
    WHERE delivery.sender = excluded.sender AND delivery.reader = excluded.reader
      AND delivery.referral_id = excluded.referral_id AND delivery.sequence = excluded.sequence
    RETURNING 1`,
};

/** Lines come in any order: of each time the earliest counts, so all orders end alike. */
const ENTER_REFERRAL: PreparedStatement = {
  name: 'delivery-enter-referral',
  text: `
    INSERT INTO delivery_referral (referral_id, sender, reader, received_at, decided_at, has_ended)
    SELECT $1::uuid, sender, reader, $4::timestamptz, $5::timestamptz, $6::boolean
      FROM unnest($2::text[], $3::text[]) AS side (sender, reader)
    ON CONFLICT (referral_id, sender, reader) DO UPDATE SET
      received_at = least(delivery_referral.received_at, excluded.received_at),
      decided_at = least(delivery_referral.decided_at, excluded.decided_at),
      has_ended = delivery_referral.has_ended OR excluded.has_ended`,
};

const BEGIN = `
  INSERT INTO delivery_alert (id, sender, reader, kind, began_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (sender, reader, kind) WHERE ended_at IS NULL DO NOTHING RETURNING 1`;

const END = `
  UPDATE delivery_alert SET ended_at = $2
   WHERE ended_at IS NULL AND sender || ' ' || reader || ' ' || kind <> ALL($1)`;
