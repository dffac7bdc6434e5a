import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'probation';

/** Conditions of licences, and how far each breach was taken: added and never changed. */
export class Licences1764600000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LICENCES);
  }

  async down(): Promise<void> {
    throw new Error('What protects a victim is not forgotten: restore a backup instead.');
  }
}

const LICENCES = `
  CREATE TABLE licence_condition (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral (id),
    kind text NOT NULL,
    in_words text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (referral_id, id)
  );

  CREATE TABLE licence_breach (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL,
    condition_id uuid NOT NULL,
    at timestamptz NOT NULL,
    in_words text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    FOREIGN KEY (referral_id, condition_id) REFERENCES licence_condition (referral_id, id)
  );
  CREATE INDEX licence_breach_by_referral ON licence_breach (referral_id, at);

  CREATE TABLE breach_escalation (
    breach_id uuid NOT NULL REFERENCES licence_breach (id),
    position integer NOT NULL,
    escalation text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (breach_id, position)
  );

  GRANT SELECT, INSERT ON licence_condition, licence_breach, breach_escalation TO ${ROLE};
`;
