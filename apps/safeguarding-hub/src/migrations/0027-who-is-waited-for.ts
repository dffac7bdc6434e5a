import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For whose acknowledgement of an alert the hub waits, since when and until when, and whose work was over first. An agency that
 * acknowledges none any more is an alert, and what becomes of alerts on their way stands in the ledger.
 */
export class WhoIsWaitedFor1765000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(WAITED_FOR_BEFORE);
    await runner.query(WHOSE_WORK_MAY_BE_OVER);
    await runner.query(WATCH);
  }

  async down(): Promise<void> {
    throw new Error('Who was told what is not forgotten: restore a backup instead.');
  }
}

const COLUMNS = `
  ALTER TABLE alert_told ADD COLUMN state text NOT NULL DEFAULT 'current';
  ALTER TABLE alert_told ADD COLUMN clock_from timestamptz;
  ALTER TABLE alert_told ADD COLUMN due_at timestamptz;
  ALTER TABLE alert_told ADD COLUMN over_since timestamptz;
  CREATE INDEX alert_told_waiting ON alert_told (agency, due_at) WHERE due_at IS NOT NULL AND over_since IS NULL;
  CREATE INDEX alert_answer_by_finding ON alert_answer (finding_id, agency);
  CREATE INDEX alert_answer_by_agency ON alert_answer (agency, at);
`;

/** What nobody has answered of what was sent last. By when the hub counts working days; of what was sent before it allows four days. */
const WAITED_FOR_BEFORE = `
  UPDATE alert_told SET state = ended.state FROM unnest(ARRAY['withdrawn', 'superseded']) AS ended (state)
   WHERE content_hash = encode(sha256(convert_to(ended.state, 'UTF8')), 'hex');
  UPDATE alert_told SET clock_from = told_at, due_at = told_at + interval '4 days'
   WHERE state <> 'superseded' AND NOT EXISTS (
     SELECT 1 FROM alert_answer answer WHERE answer.agency = alert_told.agency AND answer.alert_id = (
       SELECT alert_id FROM alert_sent sent WHERE sent.finding_id = alert_told.finding_id AND sent.agency = alert_told.agency
        ORDER BY sent_at DESC, alert_id DESC LIMIT 1));
`;

/** Whose work is over by now shows when somebody is looked at again. */
const WHOSE_WORK_MAY_BE_OVER = `
  INSERT INTO finding_due (person_id, trace)
  SELECT DISTINCT finding.person_id, '{"correlationId": "who-is-waited-for"}'::jsonb
    FROM alert_told JOIN finding ON finding.id = alert_told.finding_id
   WHERE alert_told.agency IN ('youth-offending', 'probation');
`;

const WATCH = `
  ALTER TABLE delivery_alert DROP CONSTRAINT delivery_alert_kind_check;
  ALTER TABLE delivery_alert ADD CONSTRAINT delivery_alert_kind_check
    CHECK (kind IN ('stopped-reading', 'stopped-deciding', 'stopped-acknowledging'));
  ALTER TABLE delivery DROP CONSTRAINT delivery_part_check;
  ALTER TABLE delivery ADD CONSTRAINT delivery_part_check
    CHECK (part IN ('referral', 'decision', 'ending', 'other', 'alert'));
`;
