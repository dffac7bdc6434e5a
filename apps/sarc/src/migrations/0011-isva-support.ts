import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'sarc';

/** What advisers do for the centre's clients: entries are added and never changed; how it stands is kept beside them. Nothing is numbered. */
export class IsvaSupport1764900000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPPORT);
  }

  async down(): Promise<void> {
    throw new Error('Who was supported is not forgotten: restore a backup instead.');
  }
}

const SUPPORT = `
  CREATE TABLE isva_support (
    case_id uuid PRIMARY KEY,
    status text NOT NULL,
    adviser text,
    adviser_name text,
    review_on date,
    changed_at timestamptz NOT NULL
  );
  CREATE INDEX isva_support_by_status ON isva_support (status, review_on, case_id);
  CREATE INDEX isva_support_by_adviser ON isva_support (adviser, review_on, case_id) WHERE adviser IS NOT NULL;

  CREATE TABLE isva_entry (
    case_id uuid NOT NULL REFERENCES isva_support (case_id),
    position integer NOT NULL,
    kind text NOT NULL,
    details jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, position)
  );

  GRANT SELECT, INSERT, UPDATE ON isva_support TO ${ROLE};
  GRANT SELECT, INSERT ON isva_entry TO ${ROLE};
`;
