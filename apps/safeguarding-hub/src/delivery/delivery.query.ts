import type { Agency, DeliveryPair } from '#libs/case-schemas';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeliveryAlertKind, LedgerPart, MissingState } from './delivery.js';
import type { Stopped } from './delivery.repository.js';

/** Moments before which something is late, or is no longer counted. */
export interface DeliveryHorizon {
  readonly now: Date;
  /** Sent before it and not arrived: overdue. */
  readonly readBy: Date;
  /** Arrived before it and not decided: late. */
  readonly decidedBy: Date;
  /** What ended before it is not counted. */
  readonly since: Date;
}

/** How soon: half were so within the first number of seconds, nine of ten within the second. */
export type Responsiveness = readonly [median: number, ninetieth: number];

export interface PairFigures {
  readonly from: Agency;
  readonly to: Agency;
  readonly sent: number;
  readonly acknowledged: number;
  readonly inFlight: number;
  readonly quarantined: number;
  readonly overdue: number;
  readonly notInSendersLedger: number;
  readonly toReceipt: Responsiveness | null;
}

export interface DecisionFigures {
  readonly from: Agency;
  readonly to: Agency;
  readonly undecided: number;
  readonly undecidedTooLong: number;
  readonly toDecision: Responsiveness | null;
}

/** How an agency stands with the alerts that the hub sent it. */
export interface AcknowledgementFigures {
  readonly to: Agency;
  readonly unacknowledged: number;
  readonly unacknowledgedTooLong: number;
  readonly toAcknowledgement: Responsiveness | null;
}

export interface MissingDelivery {
  /** Or of the finding, where it was an alert. */
  readonly referralId: string;
  readonly eventId: string;
  readonly sequence: number;
  readonly part: LedgerPart;
  readonly state: MissingState;
  readonly sentAt: Date | null;
  readonly receivedAt: Date | null;
  readonly quarantinedAt: Date | null;
}

export interface StandingAlert {
  readonly from: Agency;
  readonly to: Agency;
  readonly kind: DeliveryAlertKind;
  readonly beganAt: Date;
}

export const PAGE_SIZE = 25;

@Injectable()
export class DeliveryQuery {
  async figures(manager: EntityManager, { readBy, since }: DeliveryHorizon): Promise<PairFigures[]> {
    return manager.query(FIGURES, [readBy, since]);
  }

  async decisions(manager: EntityManager, { decidedBy, since }: DeliveryHorizon): Promise<DecisionFigures[]> {
    return manager.query(DECISIONS, [decidedBy, since]);
  }

  async acknowledgements(manager: EntityManager, { now, since }: DeliveryHorizon): Promise<AcknowledgementFigures[]> {
    return manager.query(ACKNOWLEDGEMENTS, [now, since]);
  }

  async alerts(manager: EntityManager): Promise<StandingAlert[]> {
    return manager.query(
      `SELECT sender AS "from", reader AS "to", kind, began_at AS "beganAt" FROM delivery_alert
        WHERE ended_at IS NULL ORDER BY began_at, kind`,
    );
  }

  /** What somebody must look into, oldest first. */
  async missing(manager: EntityManager, { from, to }: DeliveryPair, { readBy }: DeliveryHorizon, page: number) {
    const values = [readBy, from, to];
    const items = await manager.query<MissingDelivery[]>(MISSING, [...values, PAGE_SIZE, (page - 1) * PAGE_SIZE]);
    const [counted] = await manager.query<{ total: number }[]>(COUNT_MISSING, values);
    return { items, total: counted?.total ?? 0 };
  }

  async stopped(manager: EntityManager, { now, readBy, decidedBy }: DeliveryHorizon): Promise<Stopped[]> {
    const reading = await manager.query<DeliveryPair[]>(STOPPED_READING, [readBy]);
    const deciding = await manager.query<DeliveryPair[]>(STOPPED_DECIDING, [decidedBy]);
    const acknowledging = await manager.query<DeliveryPair[]>(STOPPED_ACKNOWLEDGING, [now]);
    return [
      ...reading.map((pair) => ({ ...pair, kind: 'stopped-reading' as const })),
      ...deciding.map((pair) => ({ ...pair, kind: 'stopped-deciding' as const })),
      ...acknowledging.map((pair) => ({ ...pair, kind: 'stopped-acknowledging' as const })),
    ];
  }
}

/** The rule of `stateOf`, where $1 is the moment before which something is late. */
const STATE = `
  CASE WHEN sent_at IS NULL THEN
         CASE WHEN least(received_at, quarantined_at) <= $1::timestamptz THEN 'not-in-senders-ledger' ELSE 'ahead' END
       WHEN received_at IS NOT NULL THEN 'acknowledged'
       WHEN quarantined_at IS NOT NULL THEN 'quarantined'
       WHEN sent_at <= $1::timestamptz THEN 'overdue' ELSE 'in-flight' END`;

const among = (name: string): string => `(count(*) FILTER (WHERE state = '${name}'))::int`;
const seconds = (from: string, to: string): string => `greatest(0, extract(epoch FROM ${to} - ${from}))::float8`;
const responsiveness = (from: string, to: string): string =>
  `percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY ${seconds(from, to)})
     FILTER (WHERE ${from} IS NOT NULL AND ${to} IS NOT NULL)`;

const FIGURES = `
  WITH counted AS (
    SELECT *, ${STATE} AS state FROM delivery
     WHERE received_at IS NULL OR sent_at IS NULL OR sent_at > $2::timestamptz)
  SELECT sender AS "from", reader AS "to", count(sent_at)::int AS sent, ${among('acknowledged')} AS acknowledged,
         ${among('in-flight')} AS "inFlight", ${among('quarantined')} AS quarantined, ${among('overdue')} AS overdue,
         ${among('not-in-senders-ledger')} AS "notInSendersLedger", ${responsiveness('sent_at', 'received_at')} AS "toReceipt"
    FROM counted GROUP BY sender, reader`;

const UNDECIDED = 'received_at IS NOT NULL AND decided_at IS NULL AND NOT has_ended';

const DECISIONS = `
  SELECT sender AS "from", reader AS "to", (count(*) FILTER (WHERE ${UNDECIDED}))::int AS undecided,
         (count(*) FILTER (WHERE ${UNDECIDED} AND received_at <= $1::timestamptz))::int AS "undecidedTooLong",
         ${responsiveness('received_at', 'decided_at')} AS "toDecision"
    FROM delivery_referral
   WHERE received_at > $2::timestamptz OR (${UNDECIDED})
   GROUP BY sender, reader`;

/** For whom the hub waits, but for those whose work was over first. */
const WAITED_FOR = 'due_at IS NOT NULL AND over_since IS NULL';

const ACKNOWLEDGEMENTS = `
  WITH waiting AS (
    SELECT agency, count(*)::int AS so_many, (count(*) FILTER (WHERE due_at < $1::timestamptz))::int AS late
      FROM alert_told WHERE ${WAITED_FOR} GROUP BY agency),
  seen AS (
    SELECT sent.agency, ${responsiveness('sent.sent_at', 'answer.at')} AS soon
      FROM alert_answer answer
      JOIN alert_sent sent ON sent.alert_id = answer.alert_id AND sent.agency = answer.agency AND sent.sent_at <= answer.at
     WHERE answer.state = 'acknowledged' AND answer.at > $2::timestamptz GROUP BY sent.agency)
  SELECT agency AS "to", coalesce(so_many, 0) AS unacknowledged, coalesce(late, 0) AS "unacknowledgedTooLong",
         soon AS "toAcknowledgement"
    FROM waiting FULL JOIN seen USING (agency)`;

const PAIR_MISSING = `
  SELECT *, ${STATE} AS state FROM delivery WHERE (received_at IS NULL OR sent_at IS NULL) AND sender = $2 AND reader = $3`;
const IS_MISSING = `state IN ('overdue', 'quarantined', 'not-in-senders-ledger')`;

const MISSING = `
  SELECT referral_id AS "referralId", event_id AS "eventId", sequence, part, state, sent_at AS "sentAt",
         received_at AS "receivedAt", quarantined_at AS "quarantinedAt"
    FROM (${PAIR_MISSING}) of_pair WHERE ${IS_MISSING}
   ORDER BY coalesce(sent_at, received_at, quarantined_at), event_id LIMIT $4 OFFSET $5`;

const COUNT_MISSING = `SELECT count(*)::int AS total FROM (${PAIR_MISSING}) of_pair WHERE ${IS_MISSING}`;

/** As the indexes of the table have it. */
const ARRIVED_AT = 'greatest(received_at, quarantined_at)';

/**
 * Something is overdue that was sent after all that has arrived, and nothing has arrived for as long: one event that is
 * stuck while later ones arrive is named as missing, and its reader reads.
 */
const STOPPED_READING = `
  SELECT sender AS "from", reader AS "to" FROM (
    SELECT sender, reader, max(sent_at) AS sent_at FROM delivery
     WHERE (received_at IS NULL OR sent_at IS NULL) AND quarantined_at IS NULL AND received_at IS NULL
       AND sent_at <= $1::timestamptz
     GROUP BY sender, reader) overdue
   WHERE sent_at > coalesce((SELECT max(sent_at) FROM delivery arrived
                              WHERE arrived.sender = overdue.sender AND arrived.reader = overdue.reader
                                AND ${ARRIVED_AT} IS NOT NULL), '-infinity')
     AND coalesce((SELECT max(${ARRIVED_AT}) FROM delivery arrived
                    WHERE arrived.sender = overdue.sender AND arrived.reader = overdue.reader), '-infinity') <= $1::timestamptz`;

/** Something has lain too long, and for as long nothing was decided. */
const STOPPED_DECIDING = `
  SELECT sender AS "from", reader AS "to" FROM (
    SELECT DISTINCT sender, reader FROM delivery_referral WHERE ${UNDECIDED} AND received_at <= $1::timestamptz) waiting
   WHERE coalesce((SELECT max(decided_at) FROM delivery_referral decided
                    WHERE decided.sender = waiting.sender AND decided.reader = waiting.reader
                      AND decided.received_at IS NOT NULL), '-infinity') <= $1::timestamptz`;

/** Something is late, and nothing was acknowledged since the last of what is late began to wait. */
const STOPPED_ACKNOWLEDGING = `
  SELECT 'safeguarding-hub' AS "from", agency AS "to" FROM (
    SELECT agency, max(clock_from) AS since FROM alert_told
     WHERE ${WAITED_FOR} AND due_at < $1::timestamptz GROUP BY agency) late
   WHERE coalesce((SELECT max(at) FROM alert_answer answer WHERE answer.agency = late.agency), '-infinity') <= since`;
