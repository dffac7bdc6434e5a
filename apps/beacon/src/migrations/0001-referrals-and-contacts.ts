import { accessLogTable } from '#libs/access';
import { idempotencyTable } from '#libs/http';
import { messagingTables } from '#libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** Tables of Beacon's own, and those of the plumbing. History can be added to and never changed. */
export class ReferralsAndContacts1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(messagingTables(ROLE));
    await runner.query(idempotencyTable(ROLE));
    await runner.query(accessLogTable(ROLE));
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE referral (
    id uuid PRIMARY KEY,
    sender text NOT NULL,
    status text NOT NULL,
    state jsonb NOT NULL,
    version integer NOT NULL,
    person_name text NOT NULL,
    reported_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    sent jsonb NOT NULL,
    flags jsonb NOT NULL
  );
  CREATE INDEX referral_by_report ON referral (reported_at DESC, id);
  CREATE INDEX referral_by_status ON referral (status, reported_at DESC, id);

  CREATE TABLE referral_history (
    referral_id uuid NOT NULL REFERENCES referral (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by_agency text NOT NULL,
    by_name text,
    step text NOT NULL,
    details jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE contact (
    id uuid PRIMARY KEY,
    reported_at timestamptz NOT NULL,
    details jsonb NOT NULL,
    flags jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  CREATE TABLE alert (
    id uuid PRIMARY KEY,
    finding_id uuid NOT NULL,
    state text NOT NULL,
    received_at timestamptz NOT NULL,
    details jsonb NOT NULL
  );
  CREATE INDEX alert_by_finding ON alert (finding_id) WHERE state = 'current';
  CREATE TABLE alert_about (
    alert_id uuid NOT NULL REFERENCES alert (id),
    referral_id uuid NOT NULL,
    PRIMARY KEY (referral_id, alert_id)
  );

  GRANT SELECT, INSERT ON referral_history, contact, alert_about TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON referral, alert TO ${ROLE};
`;
