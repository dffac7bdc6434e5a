import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'youth_offending';

/** With what children were assessed: added and never changed. */
export class Assessments1764600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASSESSMENTS);
  }

  async down(): Promise<void> {
    throw new Error('Who was assessed is not forgotten: restore a backup instead.');
  }
}

const ASSESSMENTS = `
  CREATE TABLE assessment (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    tool text NOT NULL,
    done_on date NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );
  GRANT SELECT, INSERT ON assessment TO ${ROLE};
`;
