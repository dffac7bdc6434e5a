import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** What alerts ask of Beacon, who saw that and what was done. What somebody said is added and never changed. */
export class AlertQuestions1765200000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(THOSE_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('What was done about an alert is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
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

  CREATE INDEX alert_about_by_alert ON alert_about (alert_id, referral_id);

  GRANT SELECT, INSERT, UPDATE ON alert_question TO ${ROLE};
  GRANT SELECT, INSERT ON alert_entry TO ${ROLE};
`;

/** What came before anybody could acknowledge it: of each finding its last alert, under a clock that begins now. */
const THOSE_BEFORE = `
  INSERT INTO alert_question (id, finding_id, alert_id, state, version, deadline, due_at)
  SELECT latest.id, latest.finding_id, latest.id, 'new', 1,
         jsonb_build_object('policy', jsonb_build_object(
             'id', 'beacon-alert-seen', 'version', '0', 'name', 'Acknowledgement of the alert', 'anchor', 'alerted',
             'anchorInWords', 'the day from which alerts are acknowledged', 'pausedWhile', 'never',
             'limit', jsonb_build_object('unit', 'hours', 'amount', 72), 'source', 'Our own proposal',
             'evidence', 'estimate', 'effectiveFrom', '2021-04-01'),
           'anchoredAt', moment.now, 'countedFrom', moment.now, 'pauses', '[]'::jsonb, 'ended', NULL,
           'warnedAt', NULL, 'breachedAt', NULL, 'earlier', '[]'::jsonb),
         moment.now::timestamptz + interval '72 hours'
    FROM (SELECT DISTINCT ON (finding_id) id, finding_id FROM alert WHERE state IN ('current', 'withdrawn')
           ORDER BY finding_id, received_at DESC, id) latest,
         (SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now) moment;
`;
