import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sighting of a victim says whether the incident was referred to MARAC, and when it was discussed there. */
export class Marac1765000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sighting ADD COLUMN marac_referred_on date;
      ALTER TABLE sighting ADD COLUMN marac_discussed_on date;
    `);
  }

  async down(): Promise<void> {
    throw new Error('What an agency told is not forgotten: restore a backup instead.');
  }
}
