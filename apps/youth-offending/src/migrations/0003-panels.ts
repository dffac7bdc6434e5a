import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'youth_offending';

/** What panels decided: added and never changed. */
export class Panels1764600000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PANELS);
  }

  async down(): Promise<void> {
    throw new Error('What a panel decided is not forgotten: restore a backup instead.');
  }
}

const PANELS = `
  CREATE TABLE panel (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    held_on date NOT NULL,
    members jsonb NOT NULL,
    decision text NOT NULL,
    reasons text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );
  GRANT SELECT, INSERT ON panel TO ${ROLE};
`;
