import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With a sighting: to whom its teller has referred the person, by which those are warned. Nobody had said so before. */
export class WhoHoldsAReferral1765000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sighting ADD COLUMN referred_to jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Who held a referral is not forgotten: restore a backup instead.');
  }
}
