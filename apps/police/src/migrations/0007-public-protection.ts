import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** Notices that somebody may need protection, how grave they were thought to be, and the powers that were used. All of it is added to and never changed. */
export class PublicProtection1764800000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What was done to protect somebody is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE public_protection_notice (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incident (id),
    person_record_id text NOT NULL,
    person_name text NOT NULL,
    whose text NOT NULL,
    circumstances text NOT NULL,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL,
    UNIQUE (incident_id, person_record_id)
  );
  CREATE TABLE public_protection_grade (
    notice_id uuid NOT NULL REFERENCES public_protection_notice (id),
    position integer NOT NULL,
    grade text NOT NULL,
    because text NOT NULL,
    graded_as text NOT NULL,
    graded_by text NOT NULL,
    graded_at timestamptz NOT NULL,
    PRIMARY KEY (notice_id, position)
  );

  CREATE TABLE protection_power (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incident (id),
    person_record_id text NOT NULL,
    person_name text NOT NULL,
    power text NOT NULL,
    used_at timestamptz NOT NULL,
    details jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (incident_id, person_record_id, power, used_at)
  );
  CREATE TABLE protection_power_ended (
    power_id uuid PRIMARY KEY REFERENCES protection_power (id),
    at timestamptz NOT NULL,
    how text NOT NULL,
    explanation text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  GRANT SELECT, INSERT ON public_protection_notice, public_protection_grade, protection_power, protection_power_ended TO ${ROLE};
`;
