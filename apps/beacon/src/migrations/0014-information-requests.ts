import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** What the safeguarding hub asks about somebody, and what is answered. What was answered is added and never changed. */
export class InformationRequests1765500000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What was told is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE information_request (
    id uuid PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('asked', 'answered', 'withdrawn')),
    version integer NOT NULL,
    received_at timestamptz NOT NULL,
    asked jsonb NOT NULL,
    flags jsonb NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz NOT NULL,
    withdrawal jsonb
  );
  CREATE INDEX information_request_to_answer ON information_request (state, due_at, id);

  CREATE TABLE information_given (
    request_id uuid NOT NULL REFERENCES information_request (id),
    position integer NOT NULL,
    outcome text NOT NULL,
    reason text,
    words text,
    referral_id uuid REFERENCES referral (id),
    given_by text NOT NULL,
    given_by_name text NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (request_id, position)
  );

  GRANT SELECT, INSERT ON information_request, information_given TO ${ROLE};
  GRANT UPDATE (state, version, deadline, withdrawal) ON information_request TO ${ROLE};
`;
