import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables through which rows only pass are emptied all the time. PostgreSQL would shorten their files each time that it cleans them, for
 * which it locks everybody out, and they would have to grow again at once.
 */
export class SteadyQueues1765000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE term_count_change SET (vacuum_truncate = false)');
    await runner.query('ALTER TABLE finding_due SET (vacuum_truncate = false)');
  }

  async down(): Promise<void> {
    throw new Error('Nothing to go back to: files that are not shortened are harmless.');
  }
}
