import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** Crossings and answers are recorded once and never changed: the service may add rows and read them, and no more. */
export class Disclosures1764500000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISCLOSURES);
  }

  async down(): Promise<void> {
    throw new Error('What was told stays on record: restore a backup instead.');
  }
}

const DISCLOSURES = `
  CREATE TABLE disclosure (
    event_id uuid PRIMARY KEY,
    subject text NOT NULL,
    recipient text NOT NULL,
    at timestamptz NOT NULL,
    details jsonb NOT NULL
  );
  CREATE INDEX disclosure_by_subject ON disclosure (subject, at);

  CREATE TABLE referral_consent (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES sent_referral (id),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    consent jsonb NOT NULL,
    effect jsonb NOT NULL
  );
  CREATE INDEX referral_consent_by_referral ON referral_consent (referral_id, recorded_at);
  GRANT SELECT, INSERT ON disclosure, referral_consent TO ${ROLE};
`;
