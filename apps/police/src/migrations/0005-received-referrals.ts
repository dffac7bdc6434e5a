import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** What others refer to the police, beside what the police refer and joined to none of it. */
export class ReceivedReferrals1764600000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What was received is not forgotten: restore a backup instead.');
  }
}

/** That intelligence names nobody is kept by the table as well: a fault further up cannot put a person beside it. */
const TABLES = `
  CREATE TABLE received_referral (
    id uuid PRIMARY KEY,
    sender text NOT NULL,
    purpose_code text NOT NULL,
    anonymous boolean NOT NULL,
    status text NOT NULL,
    state jsonb NOT NULL,
    version integer NOT NULL,
    person_name text NOT NULL,
    reported_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    sent jsonb NOT NULL,
    flags jsonb NOT NULL,
    assignee text,
    assignee_name text,
    priority text,
    CHECK (NOT anonymous OR sent->'person' = '{"names": []}'::jsonb)
  );
  CREATE INDEX received_referral_by_report ON received_referral (reported_at DESC, id);
  CREATE INDEX received_referral_by_status ON received_referral (status, reported_at DESC, id);
  CREATE INDEX received_referral_by_assignee ON received_referral (assignee, reported_at DESC, id) WHERE assignee IS NOT NULL;
  CREATE INDEX received_referral_unassigned ON received_referral (reported_at DESC, id) WHERE assignee IS NULL;

  CREATE TABLE received_referral_history (
    referral_id uuid NOT NULL REFERENCES received_referral (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by_agency text NOT NULL,
    by_name text,
    step text NOT NULL,
    details jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE received_referral_amendment (
    referral_id uuid NOT NULL REFERENCES received_referral (id),
    version integer NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE received_referral_deadline (
    referral_id uuid NOT NULL REFERENCES received_referral (id),
    policy_id text NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz,
    warn_at timestamptz,
    ended_at timestamptz,
    next_tick_at timestamptz,
    PRIMARY KEY (referral_id, policy_id)
  );
  CREATE INDEX received_referral_deadline_to_look_at ON received_referral_deadline (next_tick_at)
    WHERE next_tick_at IS NOT NULL;
  CREATE INDEX received_referral_deadline_due ON received_referral_deadline (due_at) WHERE ended_at IS NULL;

  CREATE TABLE received_referral_breach (
    referral_id uuid NOT NULL REFERENCES received_referral (id),
    policy_id text NOT NULL,
    due_at timestamptz NOT NULL,
    breach jsonb NOT NULL,
    PRIMARY KEY (referral_id, policy_id, due_at)
  );

  GRANT SELECT, INSERT ON received_referral_history, received_referral_amendment, received_referral_breach TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON received_referral, received_referral_deadline TO ${ROLE};
`;
