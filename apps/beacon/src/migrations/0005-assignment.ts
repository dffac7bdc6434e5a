import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works on a referral, in which team and how soon. What came before is the victim service team's until somebody moves it. */
export class Assignment1764500000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('Who worked on what is not forgotten: restore a backup instead.');
  }
}

const COLUMNS = `
  ALTER TABLE referral
    ADD COLUMN team text NOT NULL DEFAULT 'victim-service',
    ADD COLUMN entitlements jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN assignee text,
    ADD COLUMN assignee_name text,
    ADD COLUMN priority text;
  CREATE INDEX referral_by_assignee ON referral (assignee, reported_at DESC, id) WHERE assignee IS NOT NULL;
  CREATE INDEX referral_unassigned ON referral (reported_at DESC, id) WHERE assignee IS NULL;
`;
