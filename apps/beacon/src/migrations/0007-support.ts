import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** The work with the people who were referred: added and never changed. */
export class Support1764800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPPORT);
  }

  async down(): Promise<void> {
    throw new Error('What was done for somebody is not forgotten: restore a backup instead.');
  }
}

const SUPPORT = `
  CREATE TABLE support_entry (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    kind text NOT NULL,
    details jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );
  GRANT SELECT, INSERT ON support_entry TO ${ROLE};
`;
