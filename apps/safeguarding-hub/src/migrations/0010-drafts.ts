import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** Referrals that somebody has begun to write. Unlike what was sent, they are changed and taken away. */
export class Drafts1765000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFTS);
  }

  async down(): Promise<void> {
    throw new Error('What somebody has begun to write is not thrown away: restore a backup instead.');
  }
}

const DRAFTS = `
  CREATE TABLE draft (
    id uuid PRIMARY KEY,
    begun_by text NOT NULL,
    begun_by_name text NOT NULL,
    begun_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL,
    said jsonb NOT NULL
  );
  CREATE INDEX draft_by_writer ON draft (begun_by, changed_at DESC, id);
  GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO ${ROLE};
`;
