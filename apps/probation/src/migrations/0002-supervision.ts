import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'probation';

/** How people are supervised, and what was done in time: added and never changed. */
export class Supervision1764600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPERVISION);
  }

  async down(): Promise<void> {
    throw new Error('Who was supervised is not forgotten: restore a backup instead.');
  }
}

const SUPERVISION = `
  CREATE TABLE supervision (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    supervision jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );

  CREATE TABLE supervision_milestone (
    referral_id uuid NOT NULL REFERENCES referral (id),
    milestone text NOT NULL,
    at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, milestone)
  );

  GRANT SELECT, INSERT ON supervision, supervision_milestone TO ${ROLE};
`;
