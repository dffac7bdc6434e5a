import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'probation';

/** What the hub warns of, what that asks, who saw it and what was done. What somebody said is added and never changed. */
export class Alerts1765300000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What was done about an alert is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE alert (
    id uuid PRIMARY KEY,
    finding_id uuid NOT NULL,
    state text NOT NULL,
    received_at timestamptz NOT NULL,
    details jsonb NOT NULL
  );
  CREATE INDEX alert_by_finding ON alert (finding_id) WHERE state <> 'superseded';
  CREATE TABLE alert_about (
    alert_id uuid NOT NULL REFERENCES alert (id),
    referral_id uuid NOT NULL,
    PRIMARY KEY (referral_id, alert_id)
  );
  CREATE INDEX alert_about_by_alert ON alert_about (alert_id, referral_id);

  CREATE TABLE alert_question (
    id uuid PRIMARY KEY,
    finding_id uuid NOT NULL,
    alert_id uuid NOT NULL REFERENCES alert (id),
    state text NOT NULL CHECK (state IN ('new', 'acknowledged', 'answered')),
    version integer NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz NOT NULL,
    is_over boolean NOT NULL DEFAULT false
  );
  CREATE UNIQUE INDEX alert_question_of_finding ON alert_question (finding_id) WHERE NOT is_over;
  CREATE UNIQUE INDEX alert_question_of_alert ON alert_question (alert_id) WHERE NOT is_over;
  CREATE INDEX alert_question_to_see_to ON alert_question (state, due_at, id) INCLUDE (alert_id) WHERE NOT is_over;

  CREATE TABLE alert_entry (
    question_id uuid NOT NULL REFERENCES alert_question (id),
    position integer NOT NULL,
    alert_id uuid NOT NULL REFERENCES alert (id),
    kind text NOT NULL CHECK (kind IN ('acknowledged', 'answered')),
    action text,
    words text,
    said_by text NOT NULL,
    said_by_name text NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (question_id, position)
  );

  GRANT SELECT, INSERT ON alert_about, alert_entry TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON alert, alert_question TO ${ROLE};
`;
