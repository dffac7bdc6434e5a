import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'police';

/** What officers write down of the risk and of a child's voice after the report; and by whose an incident is found. */
export class LaterRecord1764900000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What somebody said is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE incident_risk_assessment (
    incident_id uuid NOT NULL REFERENCES incident (id),
    position integer NOT NULL,
    assessment jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (incident_id, position)
  );
  CREATE TABLE incident_childs_voice (
    incident_id uuid NOT NULL REFERENCES incident (id),
    position integer NOT NULL,
    person_record_id text NOT NULL,
    person_name text NOT NULL,
    voice jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (incident_id, position)
  );

  CREATE INDEX incident_by_officer ON incident (reporting_officer, reported_at DESC, id);

  GRANT SELECT, INSERT ON incident_risk_assessment, incident_childs_voice TO ${ROLE};
`;
