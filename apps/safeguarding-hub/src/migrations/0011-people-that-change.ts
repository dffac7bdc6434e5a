import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** Who is one person follows from all pairs of records, and may change with each that arrives. */
export class PeopleThatChange1765000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLE);
    await runner.query(KEYS);
    await runner.query(PAIRS);
    await runner.query(COUNTS);
  }

  async down(): Promise<void> {
    throw new Error('What was learned of people is not forgotten: restore a backup instead.');
  }
}

const PEOPLE = `
  -- Whoever asks for somebody who was merged means the one into whom they were.
  ALTER TABLE person ADD COLUMN merged_into uuid REFERENCES person (id);
  CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;

  -- The record made comparable; of records that are older than this column it is made on reading.
  ALTER TABLE person_record ADD COLUMN comparable jsonb;
  -- What of it is counted: its column and its text, a line each.
  ALTER TABLE person_record ADD COLUMN terms text[];
  ALTER TABLE person_record ADD COLUMN told_at timestamptz NOT NULL DEFAULT '2020-01-01';

  -- What each record said, from when: what was known on a given day.
  CREATE TABLE person_record_version (
    record_id uuid NOT NULL REFERENCES person_record (id),
    told_at timestamptz NOT NULL,
    details jsonb NOT NULL,
    PRIMARY KEY (record_id, told_at)
  );
  INSERT INTO person_record_version (record_id, told_at, details) SELECT id, told_at, details FROM person_record;

  -- Each time that records came to a person or left one. Rows are added and never changed.
  CREATE TABLE person_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id),
    from_id uuid REFERENCES person (id),
    record_ids uuid[] NOT NULL,
    reason text NOT NULL,
    cause text NOT NULL,
    model_version text NOT NULL,
    pairs jsonb NOT NULL
  );
  CREATE INDEX person_change_by_person ON person_change (person_id, id);
  CREATE INDEX person_change_by_from ON person_change (from_id, id) WHERE from_id IS NOT NULL;
  INSERT INTO person_change (at, kind, person_id, record_ids, reason, cause, model_version, pairs)
    SELECT min(record.told_at), 'created', person.id, array_agg(record.id), 'known before changes were kept', 'migration',
           min(record.linked->>'modelVersion'), '[]'
      FROM person JOIN person_record record ON record.person_id = person.id GROUP BY person.id;

  GRANT UPDATE ON person TO ${ROLE};
  GRANT SELECT, INSERT ON person_record_version, person_change TO ${ROLE};
`;

/** Eight bytes a key: a text of forty would make the index five times as large. Two keys alike cost one comparison. */
const KEYS = `
  ALTER TABLE blocking_key RENAME TO blocking_key_text;
  CREATE TABLE blocking_key (
    key bigint NOT NULL,
    record_id uuid NOT NULL REFERENCES person_record (id),
    PRIMARY KEY (key, record_id)
  );
  INSERT INTO blocking_key (key, record_id)
    SELECT DISTINCT hashtextextended(key, 0), record_id FROM blocking_key_text;
  DROP TABLE blocking_key_text;
  CREATE INDEX blocking_key_by_record ON blocking_key (record_id);
  GRANT SELECT, INSERT, DELETE ON blocking_key TO ${ROLE};
`;

const PAIRS = `
  -- What was found about two records that share a key; the one with the smaller id is left.
  CREATE TABLE record_link (
    left_id uuid NOT NULL REFERENCES person_record (id),
    right_id uuid NOT NULL REFERENCES person_record (id),
    weight real NOT NULL,
    never_one boolean NOT NULL,
    decision jsonb,
    model_version text NOT NULL,
    judged_at timestamptz NOT NULL,
    PRIMARY KEY (left_id, right_id),
    CHECK (left_id < right_id)
  );
  CREATE INDEX record_link_by_right ON record_link (right_id);
  -- Who was one person before pairs were kept is so still, until a record of theirs is judged anew.
  INSERT INTO record_link (left_id, right_id, weight, never_one, model_version, judged_at)
    SELECT one.id, other.id, 10, false, 'before-pairs-were-kept', one.told_at
      FROM person_record one JOIN person_record other ON other.person_id = one.person_id AND one.id < other.id;

  DROP TABLE possible_match;
  CREATE TABLE possible_match (
    id uuid PRIMARY KEY,
    left_id uuid NOT NULL REFERENCES person_record (id),
    right_id uuid NOT NULL REFERENCES person_record (id),
    decision jsonb NOT NULL,
    state text NOT NULL,
    noticed_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1,
    UNIQUE (left_id, right_id),
    CHECK (left_id < right_id)
  );
  CREATE INDEX possible_match_waiting ON possible_match (noticed_at, id) WHERE state = 'waiting';
  CREATE INDEX possible_match_by_right ON possible_match (right_id);

  -- What somebody said about two records. Rows are added and never changed; the latest that holds counts.
  CREATE TABLE match_decision (
    id uuid PRIMARY KEY,
    match_id uuid NOT NULL REFERENCES possible_match (id),
    left_id uuid NOT NULL REFERENCES person_record (id),
    right_id uuid NOT NULL REFERENCES person_record (id),
    decided text NOT NULL,
    holds boolean NOT NULL,
    seconds uuid REFERENCES match_decision (id),
    rationale text NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    at timestamptz NOT NULL
  );
  CREATE INDEX match_decision_by_match ON match_decision (match_id, position);
  CREATE INDEX match_decision_by_left ON match_decision (left_id) WHERE holds;
  CREATE INDEX match_decision_by_right ON match_decision (right_id) WHERE holds;

  GRANT SELECT, INSERT, UPDATE, DELETE ON record_link TO ${ROLE};
  GRANT SELECT, INSERT, UPDATE ON possible_match TO ${ROLE};
  GRANT SELECT, INSERT ON match_decision TO ${ROLE};
`;

const COUNTS = `
  -- How many people bear a value. Changes are added, so that no two transactions wait for one frequent name, and folded.
  CREATE TABLE term_count (
    term_column text NOT NULL,
    term text NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (term_column, term)
  );
  CREATE TABLE term_count_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    term_column text NOT NULL,
    term text NOT NULL,
    people integer NOT NULL
  );
  CREATE INDEX term_count_change_by_term ON term_count_change (term_column, term) INCLUDE (people);

  -- Of whom has to be looked at again what is found about them.
  CREATE TABLE finding_due (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    -- Whose records became somebody else's meanwhile, that somebody is meant too.
    record_id uuid REFERENCES person_record (id),
    trace jsonb NOT NULL
  );
  CREATE INDEX finding_due_by_person ON finding_due (person_id);

  -- By which of its own references an agency was told: it is told by them when the finding no longer holds.
  ALTER TABLE alert_told ADD COLUMN person_record_ids text[] NOT NULL DEFAULT '{}';
  ALTER TABLE alert_told ADD COLUMN referral_ids uuid[] NOT NULL DEFAULT '{}';

  GRANT SELECT, INSERT, UPDATE, DELETE ON term_count TO ${ROLE};
  GRANT SELECT, INSERT, DELETE ON term_count_change, finding_due TO ${ROLE};
`;
