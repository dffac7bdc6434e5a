import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** The ledgers of what was sent and what arrived, laid beside one another: numbers and times only. */
export class Delivery1765000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DELIVERY);
  }

  async down(): Promise<void> {
    throw new Error('What was sent and what arrived is not forgotten: restore a backup instead.');
  }
}

const DELIVERY = `
  CREATE TABLE delivery (
    event_id uuid PRIMARY KEY,
    sender text NOT NULL,
    reader text NOT NULL,
    referral_id uuid NOT NULL,
    sequence integer NOT NULL,
    part text NOT NULL CHECK (part IN ('referral', 'decision', 'ending', 'other')),
    sent_at timestamptz,
    received_at timestamptz,
    quarantined_at timestamptz,
    CHECK (sent_at IS NOT NULL OR received_at IS NOT NULL OR quarantined_at IS NOT NULL)
  ) WITH (fillfactor = 80);
  CREATE INDEX delivery_by_referral ON delivery (referral_id);
  CREATE INDEX delivery_open ON delivery (sender, reader) WHERE received_at IS NULL OR sent_at IS NULL;
  CREATE INDEX delivery_arrived ON delivery (sender, reader, greatest(received_at, quarantined_at));
  CREATE INDEX delivery_arrived_by_sending ON delivery (sender, reader, sent_at)
    WHERE greatest(received_at, quarantined_at) IS NOT NULL;

  -- What has become of each referral by those lines, however they came: who has to decide is asked every few seconds.
  CREATE TABLE delivery_referral (
    referral_id uuid,
    sender text,
    reader text,
    received_at timestamptz,
    decided_at timestamptz,
    has_ended boolean NOT NULL DEFAULT false,
    PRIMARY KEY (referral_id, sender, reader)
  ) WITH (fillfactor = 80);
  CREATE INDEX delivery_referral_undecided ON delivery_referral (sender, reader, received_at)
    WHERE received_at IS NOT NULL AND decided_at IS NULL AND NOT has_ended;
  CREATE INDEX delivery_referral_received ON delivery_referral (received_at);
  CREATE INDEX delivery_referral_decided ON delivery_referral (sender, reader, decided_at) WHERE received_at IS NOT NULL;

  -- That an agency stopped reading or deciding, from when to when.
  CREATE TABLE delivery_alert (
    id uuid PRIMARY KEY,
    sender text NOT NULL,
    reader text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('stopped-reading', 'stopped-deciding')),
    began_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE UNIQUE INDEX delivery_alert_standing ON delivery_alert (sender, reader, kind) WHERE ended_at IS NULL;

  GRANT SELECT, INSERT, UPDATE ON delivery, delivery_referral, delivery_alert TO ${ROLE};
`;
