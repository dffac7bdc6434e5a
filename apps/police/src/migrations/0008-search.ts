import { wordsColumn } from '#libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what a practitioner looks for somebody: every name that was told, the numbers, and the reference of what happened. */
export class Search1764800000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wordsColumn('received_referral', TOLD));
  }

  async down(): Promise<void> {
    throw new Error('A migration is not undone: restore a backup instead.');
  }
}

const TOLD = `jsonb_path_query_array(sent, '$.person.names[*].forenames')::text
  || jsonb_path_query_array(sent, '$.person.names[*].surname')::text
  || jsonb_path_query_array(sent, '$.person.identifiers[*].value')::text
  || coalesce(sent #>> '{incident,reference}', '')`;
