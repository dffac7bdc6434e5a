import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'sarc';

/** Examinations, samples and what clients decided of them: added and never changed, but for the latest decision. */
export class Examinations1764600000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXAMINATIONS);
  }

  async down(): Promise<void> {
    throw new Error('Who was examined is not forgotten: restore a backup instead.');
  }
}

const EXAMINATIONS = `
  CREATE TABLE examination_step (
    case_id uuid NOT NULL,
    position integer NOT NULL,
    step text NOT NULL,
    at timestamptz NOT NULL,
    by_name text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, position)
  );

  CREATE TABLE stored_sample (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    type text NOT NULL,
    taken_at timestamptz NOT NULL,
    storage jsonb NOT NULL,
    expires_at timestamptz NOT NULL,
    decision text
  );
  CREATE INDEX stored_sample_by_case ON stored_sample (case_id);

  CREATE TABLE sample_decision (
    sample_id uuid NOT NULL REFERENCES stored_sample (id),
    position integer NOT NULL,
    decision text NOT NULL,
    at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (sample_id, position)
  );

  GRANT SELECT, INSERT ON examination_step, stored_sample, sample_decision TO ${ROLE};
  GRANT UPDATE (decision) ON stored_sample TO ${ROLE};
`;
