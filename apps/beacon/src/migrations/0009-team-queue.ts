import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For a team's pile; and with all that the counts of the piles ask of a referral, so that none is read for them. */
export class TeamQueue1764900000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX referral_by_team ON referral (team, status, reported_at DESC, id) INCLUDE (assignee)',
    );
  }

  async down(): Promise<void> {
    throw new Error('A migration is not undone: restore a backup instead.');
  }
}
