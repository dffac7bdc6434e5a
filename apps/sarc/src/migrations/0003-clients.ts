import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'sarc';

/** People who came by themselves. Their ids are random and their rows are in no order that anybody could count. */
export class Clients1764600000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLIENTS);
  }

  async down(): Promise<void> {
    throw new Error('Who came is not forgotten: restore a backup instead.');
  }
}

const CLIENTS = `
  CREATE TABLE client (
    id uuid PRIMARY KEY,
    came_at timestamptz NOT NULL,
    person_name text NOT NULL,
    details jsonb NOT NULL,
    flags jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );
  CREATE INDEX client_by_coming ON client (came_at DESC, id);
  GRANT SELECT, INSERT ON client TO ${ROLE};
`;
