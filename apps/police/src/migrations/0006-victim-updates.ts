import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** What victims are owed, of incidents recorded from now on, and that an incident is done with. All of it is added to and never changed. */
export class VictimUpdates1764700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What victims were told is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE incident_finalisation (
    incident_id uuid PRIMARY KEY REFERENCES incident (id),
    how text NOT NULL,
    note text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  CREATE TABLE victim_update (
    id uuid PRIMARY KEY,
    incident_id uuid NOT NULL REFERENCES incident (id),
    person_record_id text NOT NULL,
    person_name text NOT NULL,
    reporting_officer text,
    number integer NOT NULL,
    entitlement text NOT NULL,
    because jsonb NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz NOT NULL,
    warn_at timestamptz,
    UNIQUE (incident_id, person_record_id, number)
  );
  CREATE INDEX victim_update_by_officer ON victim_update (reporting_officer, due_at, id);

  CREATE TABLE victim_update_ended (
    update_id uuid PRIMARY KEY REFERENCES victim_update (id),
    how text NOT NULL,
    at timestamptz NOT NULL,
    details jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  CREATE INDEX sent_referral_by_incident ON sent_referral (incident_id);

  GRANT SELECT, INSERT ON incident_finalisation, victim_update, victim_update_ended TO ${ROLE};
`;
