import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** By when what is due. Referrals that came before have no clocks: when they would have been due was promised to nobody. */
export class Deadlines1764500000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEADLINES);
  }

  async down(): Promise<void> {
    throw new Error('Clocks that ran are not forgotten: restore a backup instead.');
  }
}

const DEADLINES = `
  CREATE TABLE referral_deadline (
    referral_id uuid NOT NULL REFERENCES referral (id),
    policy_id text NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz,
    warn_at timestamptz,
    ended_at timestamptz,
    next_tick_at timestamptz,
    PRIMARY KEY (referral_id, policy_id)
  );
  CREATE INDEX referral_deadline_to_look_at ON referral_deadline (next_tick_at) WHERE next_tick_at IS NOT NULL;
  CREATE INDEX referral_deadline_due ON referral_deadline (due_at) WHERE ended_at IS NULL;

  CREATE TABLE heard_breach (
    referral_id uuid NOT NULL REFERENCES referral (id),
    policy_id text NOT NULL,
    due_at timestamptz NOT NULL,
    breach jsonb NOT NULL,
    PRIMARY KEY (referral_id, policy_id, due_at)
  );

  GRANT SELECT, INSERT, UPDATE ON referral_deadline TO ${ROLE};
  GRANT SELECT, INSERT ON heard_breach TO ${ROLE};
`;
