import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { ReferralSent } from '#libs/case-schemas';
import { teamFor } from '../team/team.js';

/** The team that each referral is of. One that came before belongs where it would belong had it come under today's rule. */
export class Teams1764900000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE referral ADD COLUMN team text NOT NULL DEFAULT 'duty-desk'`);
    await giveToTeams(runner);
    await runner.query(INDEX);
  }

  async down(): Promise<void> {
    throw new Error('A migration is not undone: restore a backup instead.');
  }
}

interface Arrived {
  readonly id: string;
  readonly sent: ReferralSent;
  readonly receivedAt: Date;
}

/** By the rule itself, so that nothing here can differ from it; a thousand at a time. */
async function giveToTeams(runner: QueryRunner): Promise<void> {
  for (let after = FIRST, rows = await next(runner, after); rows.length > 0; rows = await next(runner, after)) {
    after = rows.at(-1)?.id ?? after;
    await runner.query(GIVE, [rows.map(({ id }) => id), rows.map(({ sent, receivedAt }) => teamFor(sent, receivedAt))]);
  }
}

const next = (runner: QueryRunner, after: string): Promise<Arrived[]> =>
  runner.query(NEXT, [after]) as Promise<Arrived[]>;

const FIRST = '00000000-0000-0000-0000-000000000000';

const NEXT = `SELECT id, sent, received_at AS "receivedAt" FROM referral WHERE id > $1 ORDER BY id LIMIT 1000`;

const GIVE = `UPDATE referral SET team = given.team FROM unnest($1::uuid[], $2::text[]) AS given (id, team)
  WHERE referral.id = given.id`;

/** A team's pile; and all that the counts of the piles ask of a referral, so that none is read for them. */
const INDEX = `CREATE INDEX referral_by_team ON referral (team, status, reported_at DESC, id) INCLUDE (assignee, triage_grade)`;
