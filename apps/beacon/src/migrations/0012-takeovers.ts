import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** Who took over what goes in secret, from whom and why. It is added and never changed. */
export class Takeovers1764900000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TAKEOVERS);
  }

  async down(): Promise<void> {
    throw new Error('Who took over what is not forgotten: restore a backup instead.');
  }
}

const TAKEOVERS = `
  CREATE TABLE secret_takeover (
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    position integer NOT NULL,
    taken_from text NOT NULL,
    taken_by text NOT NULL,
    taken_by_name text NOT NULL,
    reason text NOT NULL,
    explanation text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );

  GRANT SELECT, INSERT ON secret_takeover TO ${ROLE};
`;
