import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** Referrals that the hub sends, of its own and of what it was sent. What happened to them is added and never changed. */
export class SentReferrals1764800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SENT_REFERRALS);
  }

  async down(): Promise<void> {
    throw new Error('What was sent is not forgotten: restore a backup instead.');
  }
}

const SENT_REFERRALS = `
  CREATE TABLE sent_referral (
    id uuid PRIMARY KEY,
    referred_on_from uuid REFERENCES referral (id),
    recipient text NOT NULL,
    status text NOT NULL,
    state jsonb NOT NULL,
    version integer NOT NULL,
    person_name text NOT NULL,
    sent_at timestamptz NOT NULL,
    sent jsonb NOT NULL,
    said jsonb NOT NULL,
    flags jsonb NOT NULL
  );
  CREATE INDEX sent_referral_by_sending ON sent_referral (sent_at DESC, id);
  CREATE INDEX sent_referral_by_status ON sent_referral (status, sent_at DESC, id);
  CREATE INDEX sent_referral_by_origin ON sent_referral (referred_on_from) WHERE referred_on_from IS NOT NULL;

  CREATE TABLE sent_referral_history (
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    version integer NOT NULL,
    at timestamptz NOT NULL,
    by_agency text NOT NULL,
    by_name text,
    step text NOT NULL,
    details jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE sent_referral_amendment (
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    version integer NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );

  CREATE TABLE receivers_breach (
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    policy_id text NOT NULL,
    due_at timestamptz NOT NULL,
    breach jsonb NOT NULL,
    PRIMARY KEY (referral_id, policy_id, due_at)
  );

  GRANT SELECT, INSERT ON sent_referral_history, sent_referral_amendment, receivers_breach TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON sent_referral TO ${ROLE};
`;
