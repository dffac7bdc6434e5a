import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'beacon';

/** Of whom an alert speaks who came to Beacon by themselves: whoever works on that is to see it. */
export class AlertsAboutContacts1765500000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(THOSE_BEFORE);
  }

  async down(): Promise<void> {
    throw new Error('Of whom an alert spoke is not forgotten: restore a backup instead.');
  }
}

const TABLE = `
  CREATE TABLE alert_about_contact (
    alert_id uuid NOT NULL REFERENCES alert (id),
    contact_id uuid NOT NULL REFERENCES contact (id),
    PRIMARY KEY (alert_id, contact_id)
  );
  CREATE INDEX alert_about_contact_by_contact ON alert_about_contact (contact_id, alert_id);
  CREATE INDEX contact_by_record ON contact ((coalesce(details #>> '{person,recordId}', id::text)));
  GRANT SELECT, INSERT ON alert_about_contact TO ${ROLE};
`;

const THOSE_BEFORE = `
  INSERT INTO alert_about_contact (alert_id, contact_id)
  SELECT alert.id, contact.id FROM alert, jsonb_array_elements_text(alert.details->'personRecordIds') AS record
    JOIN contact ON coalesce(contact.details #>> '{person,recordId}', contact.id::text) = record
  ON CONFLICT DO NOTHING;
`;
