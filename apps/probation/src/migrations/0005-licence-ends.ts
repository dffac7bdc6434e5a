import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'probation';

/** When a condition of a licence is over, and why: added and never changed. Those recorded before hold as long as the licence. */
export class LicenceEnds1764800000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LICENCE_ENDS);
  }

  async down(): Promise<void> {
    throw new Error('What protected a victim until when is not forgotten: restore a backup instead.');
  }
}

const LICENCE_ENDS = `
  ALTER TABLE licence_condition ADD COLUMN ends_on date;

  CREATE TABLE condition_revocation (
    condition_id uuid PRIMARY KEY REFERENCES licence_condition (id),
    effective_from date NOT NULL,
    why text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  GRANT SELECT, INSERT ON condition_revocation TO ${ROLE};
`;
