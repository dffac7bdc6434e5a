import { accessLogTable } from '#libs/access';
import { idempotencyTable } from '#libs/http';
import { messagingTables } from '#libs/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** People as the hub knows them, what was seen of them, and what it makes of that. */
export class PeopleAndFindings1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(messagingTables(ROLE));
    await runner.query(idempotencyTable(ROLE));
    await runner.query(accessLogTable(ROLE));
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE person (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL
  );

  -- One agency's own record of somebody; the hub says whose it is.
  CREATE TABLE person_record (
    id uuid PRIMARY KEY,
    agency text NOT NULL,
    agency_record_id text NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id),
    details jsonb NOT NULL,
    linked jsonb NOT NULL,
    UNIQUE (agency, agency_record_id)
  );
  CREATE INDEX person_record_by_person ON person_record (person_id);

  CREATE TABLE blocking_key (
    key text NOT NULL,
    record_id uuid NOT NULL REFERENCES person_record (id),
    PRIMARY KEY (key, record_id)
  );
  CREATE INDEX blocking_key_by_record ON blocking_key (record_id);

  -- Two that may be one, for a person to settle.
  CREATE TABLE possible_match (
    id uuid PRIMARY KEY,
    record_id uuid NOT NULL REFERENCES person_record (id),
    person_id uuid NOT NULL REFERENCES person (id),
    decision jsonb NOT NULL,
    state text NOT NULL,
    noticed_at timestamptz NOT NULL
  );
  CREATE INDEX possible_match_waiting ON possible_match (noticed_at) WHERE state = 'waiting';

  CREATE TABLE sighting (
    event_id uuid PRIMARY KEY,
    record_id uuid NOT NULL REFERENCES person_record (id),
    incident_key text NOT NULL,
    incident_reference text,
    role text NOT NULL,
    category text NOT NULL,
    occurred_at timestamptz NOT NULL,
    reported_at timestamptz NOT NULL,
    referral_id uuid,
    told_at timestamptz NOT NULL
  );
  CREATE INDEX sighting_by_record ON sighting (record_id);
  CREATE INDEX sighting_by_incident ON sighting (incident_key);

  CREATE TABLE finding (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    kind text NOT NULL,
    about text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    count integer NOT NULL,
    person_name text NOT NULL,
    details jsonb NOT NULL,
    found_at timestamptz NOT NULL,
    UNIQUE (person_id, kind, about)
  );
  CREATE INDEX finding_latest ON finding (state, found_at DESC, id);
  CREATE INDEX finding_by_kind ON finding (kind, state, found_at DESC, id);

  CREATE TABLE finding_history (
    finding_id uuid NOT NULL REFERENCES finding (id),
    version integer NOT NULL,
    state text NOT NULL,
    details jsonb NOT NULL,
    found_at timestamptz NOT NULL,
    PRIMARY KEY (finding_id, version)
  );

  -- What each agency was last told, so that it is told again when that changes and not otherwise.
  CREATE TABLE alert_told (
    finding_id uuid NOT NULL REFERENCES finding (id),
    agency text NOT NULL,
    content_hash text NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (finding_id, agency)
  );

  GRANT SELECT, INSERT ON person, sighting, finding_history TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON person_record, possible_match, finding, alert_told TO ${ROLE};
  GRANT SELECT, INSERT, DELETE ON blocking_key TO ${ROLE};
`;
