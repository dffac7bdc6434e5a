import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** Which alerts were sent to whom, and what became of them there. Rows are added and never changed. */
export class AlertAnswers1765000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SENT_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('What an agency said is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE alert_sent (
    alert_id uuid PRIMARY KEY,
    finding_id uuid NOT NULL REFERENCES finding (id),
    agency text NOT NULL,
    sent_at timestamptz NOT NULL
  );
  CREATE INDEX alert_sent_by_finding ON alert_sent (finding_id, agency, sent_at);

  CREATE TABLE alert_answer (
    event_id uuid PRIMARY KEY,
    alert_id uuid NOT NULL,
    finding_id uuid NOT NULL REFERENCES finding (id),
    agency text NOT NULL,
    state text NOT NULL,
    action text,
    at timestamptz NOT NULL
  );
  CREATE INDEX alert_answer_by_alert ON alert_answer (alert_id, at);

  GRANT SELECT, INSERT ON alert_sent, alert_answer TO ${ROLE};
`;

/** As far as the outbox still holds them: what was sent longer ago is answered without standing among what was told. */
const SENT_BEFORE = `
  INSERT INTO alert_sent (alert_id, finding_id, agency, sent_at)
  SELECT (sent.data->>'alertId')::uuid, finding.id, substring(sent.topic FROM 7), (sent.data->>'foundAt')::timestamptz
    FROM (SELECT topic, convert_from(body, 'UTF8')::jsonb AS data FROM outbox
           WHERE topic LIKE 'alert.%' AND headers->>'ce_type' LIKE 'referral-hub.repeat-alert.%') sent
    JOIN finding ON finding.id = (sent.data->>'findingId')::uuid
  ON CONFLICT DO NOTHING;
`;
