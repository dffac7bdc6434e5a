import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** What is referred to the hub, how it is graded, and what was told. What happened and what was told can be added to and never changed. */
export class ReferralsAndTriage1764600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What was referred is not forgotten: restore a backup instead.');
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
    flags jsonb NOT NULL,
    assignee text,
    assignee_name text,
    priority text,
    triage_grade text
  );
  CREATE INDEX referral_by_report ON referral (reported_at DESC, id);
  CREATE INDEX referral_by_status ON referral (status, reported_at DESC, id);
  CREATE INDEX referral_by_assignee ON referral (assignee, reported_at DESC, id) WHERE assignee IS NOT NULL;
  CREATE INDEX referral_unassigned ON referral (reported_at DESC, id) WHERE assignee IS NULL;
  CREATE INDEX referral_to_triage ON referral (status, reported_at DESC, id) WHERE triage_grade IS NULL;

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

  CREATE TABLE referral_amendment (
    referral_id uuid NOT NULL REFERENCES referral (id),
    version integer NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE disclosure (
    event_id uuid PRIMARY KEY,
    subject text NOT NULL,
    recipient text NOT NULL,
    at timestamptz NOT NULL,
    details jsonb NOT NULL
  );
  CREATE INDEX disclosure_by_subject ON disclosure (subject, at);

  CREATE TABLE referral_deadline (
    referral_id uuid NOT NULL REFERENCES referral (id),
    policy_id text NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz,
    warn_at timestamptz,
    ended_at timestamptz,
    next_tick_at timestamptz,
    PRIMARY KEY (referral_id, policy_id)
  );
  CREATE INDEX referral_deadline_to_look_at ON referral_deadline (next_tick_at) WHERE next_tick_at IS NOT NULL;
  CREATE INDEX referral_deadline_due ON referral_deadline (due_at) WHERE ended_at IS NULL;

  CREATE TABLE heard_breach (
    referral_id uuid NOT NULL REFERENCES referral (id),
    policy_id text NOT NULL,
    due_at timestamptz NOT NULL,
    breach jsonb NOT NULL,
    PRIMARY KEY (referral_id, policy_id, due_at)
  );

  CREATE TABLE triage (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    grade text NOT NULL,
    why text NOT NULL,
    strategy_discussion text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );

  GRANT SELECT, INSERT ON referral_history, referral_amendment, disclosure, heard_breach, triage TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON referral, referral_deadline TO ${ROLE};
`;
