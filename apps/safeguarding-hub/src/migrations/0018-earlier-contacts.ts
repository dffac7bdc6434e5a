import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** Which contacts are about one person, and which findings somebody at the hub has looked at. */
export class EarlierContacts1765000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTACTS);
    await runner.query(FINDINGS);
  }

  async down(): Promise<void> {
    throw new Error('What somebody looked at is not forgotten: restore a backup instead.');
  }
}

/** By whose number the person is known: that of the agency by which they came first, which the agencies further on keep. */
const NUMBERED_BY = `coalesce(sent #>> '{chain,0,from}', sender)`;

/** A number of the referral centre's leads nobody to anybody: it is none. */
const IS_SECRET = `sender = 'sarc' OR coalesce(sent->'chain', '[]') @> '[{"from": "sarc"}]'
  OR coalesce(sent->'chain', '[]') @> '[{"to": "sarc"}]'`;

const CONTACTS = `
  ALTER TABLE referral
    ADD COLUMN record_agency text GENERATED ALWAYS AS (CASE WHEN ${IS_SECRET} THEN NULL ELSE ${NUMBERED_BY} END) STORED,
    ADD COLUMN record_id text
      GENERATED ALWAYS AS (CASE WHEN ${IS_SECRET} THEN NULL ELSE sent #>> '{person,recordId}' END) STORED;
  CREATE INDEX referral_by_agency_record ON referral (record_agency, record_id, received_at) WHERE record_id IS NOT NULL;
`;

const FINDINGS = `
  -- Who looked at a finding as it then read. Rows are added and never changed.
  CREATE TABLE finding_seen (
    finding_id uuid NOT NULL REFERENCES finding (id),
    version integer NOT NULL,
    seen_by text NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (finding_id, version)
  );
  ALTER TABLE finding ADD COLUMN seen_version integer NOT NULL DEFAULT 0;
  CREATE INDEX finding_new ON finding (found_at DESC, id) WHERE state = 'current' AND seen_version < version;

  GRANT SELECT, INSERT ON finding_seen TO ${ROLE};
`;
