import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record may be made from another agency's, and two people are asked about once, by the pair that says most. */
export class AskingOnce1765000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORIGIN);
    await runner.query(WEIGHT);
  }

  async down(): Promise<void> {
    throw new Error('What was learned of people is not forgotten: restore a backup instead.');
  }
}

const ORIGIN = `
  -- The record of another agency from which this one was made; none where nobody said so.
  ALTER TABLE person_record ADD COLUMN made_from_agency text;
  ALTER TABLE person_record ADD COLUMN made_from_record text;
  CREATE INDEX person_record_made_from ON person_record (made_from_agency, made_from_record)
    WHERE made_from_record IS NOT NULL;

  -- Two records of which one was made from the other, unless they contradict it.
  ALTER TABLE record_link ADD COLUMN always_one boolean NOT NULL DEFAULT false;
`;

const WEIGHT = `
  -- Of several questions about two people the one that says most is shown.
  ALTER TABLE possible_match ADD COLUMN weight double precision;
  UPDATE possible_match SET weight = (decision->>'weight')::double precision;
  ALTER TABLE possible_match ALTER COLUMN weight SET NOT NULL;
  -- When it was asked last: who could not tell is asked anew only about what came since.
  ALTER TABLE possible_match ADD COLUMN last_asked timestamptz;
  UPDATE possible_match SET last_asked = noticed_at;
  ALTER TABLE possible_match ALTER COLUMN last_asked SET NOT NULL;
`;
