import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** By which rules the hub finds anything: each version that was ever proposed, and who approved it. */
export class Policies1765000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES);
    await runner.query(RECOMPUTING);
  }

  async down(): Promise<void> {
    throw new Error('By which rule something was found is not forgotten: restore a backup instead.');
  }
}

/** Rows are added and never changed. */
const POLICIES = `
  CREATE TABLE policy_version (
    policy_id text NOT NULL,
    version integer NOT NULL,
    -- The whole of it: value, window, anchor, source, note, from and until when.
    policy jsonb NOT NULL,
    known_at timestamptz NOT NULL,
    -- Nobody proposed what the hub began with, and nobody approved it.
    proposed_by_subject text,
    proposed_by_name text,
    why text,
    why_past text,
    PRIMARY KEY (policy_id, version),
    CONSTRAINT a_proposal_is_somebodys CHECK (num_nulls(proposed_by_subject, proposed_by_name, why) IN (0, 3))
  );

  CREATE TABLE policy_decision (
    policy_id text NOT NULL,
    version integer NOT NULL,
    approves boolean NOT NULL,
    rationale text NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (policy_id, version),
    FOREIGN KEY (policy_id, version) REFERENCES policy_version (policy_id, version)
  );

  GRANT SELECT, INSERT ON policy_version, policy_decision TO ${ROLE};
`;

/** Which policies were in force when everybody was last noted to be looked at again, and how far that has come. */
const RECOMPUTING = `
  CREATE TABLE policy_recomputing (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    in_force text NOT NULL,
    -- The last of the people who have been noted; none once all have.
    noted_up_to uuid,
    correlation_id text NOT NULL
  );
  INSERT INTO policy_recomputing (in_force, correlation_id) VALUES ('', 'policies-first-kept');
  GRANT SELECT, UPDATE ON policy_recomputing TO ${ROLE};
`;
