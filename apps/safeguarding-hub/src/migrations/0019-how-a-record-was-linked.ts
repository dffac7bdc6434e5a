import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a record was linked is kept with each pair of records and each change of a person, and no longer with the record. */
export class HowARecordWasLinked1765000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person_record DROP COLUMN linked');
  }

  async down(): Promise<void> {
    throw new Error('What was removed is not kept anywhere: restore a backup instead.');
  }
}
