import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'probation';

/** Of which supervision something was reported to the police: added and never changed. */
export class PoliceReports1764800000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICE_REPORTS);
  }

  async down(): Promise<void> {
    throw new Error('What the police were told is not forgotten: restore a backup instead.');
  }
}

const POLICE_REPORTS = `
  CREATE TABLE police_report (
    sent_referral_id uuid PRIMARY KEY REFERENCES sent_referral (id),
    referral_id uuid NOT NULL REFERENCES referral (id),
    breach_id uuid REFERENCES licence_breach (id)
  );
  CREATE INDEX police_report_by_referral ON police_report (referral_id);

  GRANT SELECT, INSERT ON police_report TO ${ROLE};
`;
