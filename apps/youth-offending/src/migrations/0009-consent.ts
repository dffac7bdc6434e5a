import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'youth_offending';

/** What people say once they were referred. It is added and never changed: a later word stands beside the earlier. */
export class Consent1764900000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONSENT);
  }

  async down(): Promise<void> {
    throw new Error('What somebody said is not forgotten: restore a backup instead.');
  }
}

const CONSENT = `
  CREATE TABLE consent_heard (
    id uuid PRIMARY KEY,
    referral_id uuid REFERENCES referral (id),
    sent_referral_id uuid REFERENCES sent_referral (id),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    consent jsonb NOT NULL,
    effects jsonb NOT NULL,
    CONSTRAINT consent_is_of_one CHECK (num_nonnulls(referral_id, sent_referral_id) = 1)
  );
  CREATE INDEX consent_heard_of_received ON consent_heard (referral_id, recorded_at) WHERE referral_id IS NOT NULL;
  CREATE INDEX consent_heard_of_sent ON consent_heard (sent_referral_id, recorded_at) WHERE sent_referral_id IS NOT NULL;

  GRANT SELECT, INSERT ON consent_heard TO ${ROLE};
`;
