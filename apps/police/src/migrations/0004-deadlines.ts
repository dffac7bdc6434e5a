import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

export class Deadlines1764500000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BREACHES);
  }

  async down(): Promise<void> {
    throw new Error('What was late is not forgotten: restore a backup instead.');
  }
}

const BREACHES = `
  CREATE TABLE referral_breach (
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    policy_id text NOT NULL,
    due_at timestamptz NOT NULL,
    breach jsonb NOT NULL,
    PRIMARY KEY (referral_id, policy_id, due_at)
  );
  GRANT SELECT, INSERT ON referral_breach TO ${ROLE};
`;
