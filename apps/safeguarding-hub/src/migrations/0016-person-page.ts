import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody is found by an incident, the referrals that name their records, and who asked about two of these. */
export class PersonPage1765000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOKED_FOR);
    await runner.query(QUESTIONS);
  }

  async down(): Promise<void> {
    throw new Error('Who asked about somebody is not forgotten: restore a backup instead.');
  }
}

const LOOKED_FOR = `
  CREATE INDEX referral_by_record ON referral ((sent #>> '{person,recordId}'));
  CREATE INDEX sighting_by_reference ON sighting (upper(incident_reference)) WHERE incident_reference IS NOT NULL;
`;

/** A question that a person opened waits though the hub takes both records for one person already. */
const QUESTIONS = `
  ALTER TABLE possible_match ADD COLUMN asked_by text;
  ALTER TABLE possible_match ADD COLUMN asked_by_name text;
  ALTER TABLE possible_match ADD COLUMN asked_at timestamptz;
  ALTER TABLE possible_match ADD COLUMN asked_why text;
`;
