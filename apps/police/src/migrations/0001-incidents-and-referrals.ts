import { accessLogTable } from '#libs/access';
import { idempotencyTable } from '#libs/http';
import { messagingTables } from '#libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** Tables of the police's own, and those of the plumbing. History can be added to and never changed. */
export class IncidentsAndReferrals1760000000001 implements MigrationInterface {
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
  CREATE TABLE incident (
    id uuid PRIMARY KEY,
    reference text,
    reporting_officer text,
    occurred_at timestamptz NOT NULL,
    reported_at timestamptz NOT NULL,
    category text NOT NULL,
    details jsonb NOT NULL,
    flags jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  CREATE TABLE sent_referral (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incident (id),
    recipient text NOT NULL,
    reporting_officer text,
    status text NOT NULL,
    state jsonb NOT NULL,
    version integer NOT NULL,
    person_name text NOT NULL,
    person_record_id text NOT NULL,
    reported_at timestamptz NOT NULL,
    sent_at timestamptz NOT NULL,
    sent jsonb NOT NULL,
    flags jsonb NOT NULL
  );
  CREATE INDEX sent_referral_by_officer ON sent_referral (reporting_officer, reported_at DESC, id);
  CREATE INDEX sent_referral_by_officer_status ON sent_referral (reporting_officer, status, reported_at DESC, id);

  CREATE TABLE referral_history (
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by_agency text NOT NULL,
    by_name text,
    step text NOT NULL,
    details jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE alert (
    id uuid PRIMARY KEY,
    finding_id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    details jsonb NOT NULL
  );
  CREATE INDEX alert_by_finding ON alert (finding_id);
  CREATE TABLE alert_about (
    alert_id uuid NOT NULL REFERENCES alert (id),
    person_record_id text NOT NULL,
    PRIMARY KEY (person_record_id, alert_id)
  );

  GRANT SELECT, INSERT ON incident, referral_history, alert_about TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON sent_referral, alert TO ${ROLE};
`;
