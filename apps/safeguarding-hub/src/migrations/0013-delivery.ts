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

  GRANT SELECT, INSERT, UPDATE ON delivery, delivery_alert TO ${ROLE};
`;
