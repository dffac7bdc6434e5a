import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** Who works on what somebody came about, and what was made of it. What was said is added and never changed. */
export class WorkOnContacts1764900000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WORK);
  }

  async down(): Promise<void> {
    throw new Error('Who worked on what is not forgotten: restore a backup instead.');
  }
}

const WORK = `
  CREATE TABLE contact_work (
    contact_id uuid NOT NULL REFERENCES contact (id),
    position integer NOT NULL,
    holder text,
    holder_name text,
    given_by text NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (contact_id, position)
  );
  CREATE INDEX contact_work_by_holder ON contact_work (holder, contact_id) WHERE holder IS NOT NULL;
  CREATE INDEX contact_by_report ON contact (reported_at DESC, id);

  ALTER TABLE sent_referral ADD COLUMN contact_id uuid REFERENCES contact (id);
  CREATE INDEX sent_referral_by_contact ON sent_referral (contact_id) WHERE contact_id IS NOT NULL;

  GRANT SELECT, INSERT ON contact_work TO ${ROLE};
`;
