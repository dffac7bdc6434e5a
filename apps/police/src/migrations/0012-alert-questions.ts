import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** What alerts ask of the police, of whose incidents they speak, who saw that and what was done. What somebody said is added and never changed. */
export class AlertQuestions1765200000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(INCIDENTS_OF_THOSE_BEFORE);
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
    alert_state text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('acknowledged', 'answered')),
    action text,
    words text,
    said_by text NOT NULL,
    said_by_name text NOT NULL,
    said_at timestamptz NOT NULL,
    PRIMARY KEY (question_id, position)
  );

  CREATE TABLE alert_incident (
    alert_id uuid NOT NULL REFERENCES alert (id),
    incident_id uuid NOT NULL REFERENCES incident (id),
    person_record_id text NOT NULL,
    reporting_officer text,
    PRIMARY KEY (alert_id, incident_id, person_record_id)
  );
  CREATE INDEX alert_incident_by_officer ON alert_incident (reporting_officer, alert_id);
  CREATE INDEX incident_by_person ON incident
    USING gin ((jsonb_path_query_array(details, '$.people[*].person.recordId'::jsonpath)));

  GRANT SELECT, INSERT, UPDATE ON alert_question TO ${ROLE};
  GRANT SELECT, INSERT ON alert_entry, alert_incident TO ${ROLE};
`;

const INCIDENTS_OF_THOSE_BEFORE = `
  INSERT INTO alert_incident (alert_id, incident_id, person_record_id, reporting_officer)
  SELECT DISTINCT about.alert_id, incident.id, about.person_record_id, incident.reporting_officer
    FROM incident CROSS JOIN LATERAL jsonb_array_elements(incident.details->'people') involved
    JOIN alert_about about ON about.person_record_id = involved->'person'->>'recordId';
`;

/** What came before anybody could acknowledge it: of each finding its last alert, under a clock that begins now. */
const THOSE_BEFORE = `
  INSERT INTO alert_question (id, finding_id, alert_id, state, version, deadline, due_at)
  SELECT latest.id, latest.finding_id, latest.id, 'new', 1,
         jsonb_build_object('policy', jsonb_build_object(
             'id', 'police-alert-seen', 'version', '0', 'name', 'Acknowledgement of the alert', 'anchor', 'alerted',
             'anchorInWords', 'the day from which alerts are acknowledged', 'pausedWhile', 'never',
             'limit', jsonb_build_object('unit', 'hours', 'amount', 72), 'source', 'Our own proposal',
             'evidence', 'estimate', 'effectiveFrom', '2021-04-01'),
           'anchoredAt', moment.now, 'countedFrom', moment.now, 'pauses', '[]'::jsonb, 'ended', NULL,
           'warnedAt', NULL, 'breachedAt', NULL, 'earlier', '[]'::jsonb),
         moment.now::timestamptz + interval '72 hours'
    FROM (SELECT DISTINCT ON (finding_id) id, finding_id FROM alert
           WHERE details->>'state' IN ('current', 'withdrawn')
           ORDER BY finding_id, received_at DESC, id) latest,
         (SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS now) moment;
`;
