import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** What the hub asked partners about the people of its contacts, and what they said. What a partner said is added and never changed. */
export class InformationRequests1765000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('What a partner said is not forgotten: restore a backup instead.');
  }
}

const TABLES = `
  CREATE TABLE information_request (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral (id),
    agency text NOT NULL,
    state text NOT NULL CHECK (state IN ('asked', 'answered', 'withdrawn')),
    asked_at timestamptz NOT NULL,
    told jsonb NOT NULL,
    rests_on jsonb NOT NULL,
    deadline jsonb NOT NULL,
    due_at timestamptz NOT NULL,
    withdrawal jsonb
  );
  CREATE INDEX information_request_by_referral ON information_request (referral_id, asked_at);
  CREATE UNIQUE INDEX information_request_waiting ON information_request (referral_id, agency) WHERE state = 'asked';
  CREATE INDEX information_request_due ON information_request (due_at, id) WHERE state = 'asked';
  CREATE INDEX information_request_by_state ON information_request (state);

  CREATE TABLE information_answer (
    event_id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES information_request (id),
    received_at timestamptz NOT NULL,
    at timestamptz NOT NULL,
    by_name text,
    outcome text NOT NULL,
    reason text,
    words text
  );
  CREATE INDEX information_answer_by_request ON information_answer (request_id, received_at);

  GRANT SELECT, INSERT ON information_request, information_answer TO ${ROLE};
  GRANT UPDATE (state, deadline, withdrawal) ON information_request TO ${ROLE};
`;
