import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alert asks nothing more once the work on its referrals is over, unless it takes back what somebody has acknowledged. */
export class AlertsAfterTheReferral1765300000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(TAKES_BACK);
  }

  async down(): Promise<void> {
    throw new Error('What an alert asks is not forgotten: restore a backup instead.');
  }
}

const COLUMNS = `
  ALTER TABLE alert_question ADD COLUMN takes_back boolean NOT NULL DEFAULT false;
  CREATE INDEX alert_question_ever_of_finding ON alert_question (finding_id);
`;

const TAKES_BACK = `
  UPDATE alert_question question SET takes_back = true FROM alert
   WHERE alert.id = question.alert_id AND alert.state = 'withdrawn' AND question.state = 'new' AND EXISTS (
     SELECT 1 FROM alert_entry entry JOIN alert_question earlier ON earlier.id = entry.question_id
      WHERE earlier.finding_id = question.finding_id);
`;
