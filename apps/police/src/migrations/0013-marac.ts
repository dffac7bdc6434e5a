import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** Which incidents were referred to the agencies' risk conference (MARAC), and when they were discussed there. Added to and never changed. */
export class Marac1765200000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What was done to protect somebody is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE incident_marac (
    incident_id uuid NOT NULL REFERENCES incident (id),
    position integer NOT NULL,
    referred boolean NOT NULL,
    referred_on date,
    discussed_on date,
    because text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (incident_id, position),
    CHECK (referred = (referred_on IS NOT NULL)),
    CHECK (referred OR discussed_on IS NULL)
  );

  GRANT SELECT, INSERT ON incident_marac TO ${ROLE};
`;
