import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** Amendments are kept; what a referral's state did not know before is written into it. */
export class StepsOfAWholeReferral1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AMENDMENTS);
    await runner.query(STATES);
  }

  async down(): Promise<void> {
    throw new Error('States are not made poorer again: restore a backup instead.');
  }
}

const AMENDMENTS = `
  CREATE TABLE referral_amendment (
    referral_id uuid NOT NULL REFERENCES referral (id),
    version integer NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    PRIMARY KEY (referral_id, version)
  );
  GRANT SELECT, INSERT ON referral_amendment TO ${ROLE};
`;

const STATES = `
  UPDATE referral SET
    status = replace(status, 'question-asked', 'on-hold'),
    state = '{"disputes": 0, "upheld": 0, "enteredInErrorBy": []}'::jsonb || state
      || jsonb_build_object('status', replace(status, 'question-asked', 'on-hold'), 'withdrawn', status = 'withdrawn');
`;
