import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A finding is about a person, by a rule, about something; and a sighting says how grave it was and how a suspect stands. */
export class FindingsOfEveryKind1765000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGHTINGS);
    await runner.query(FINDINGS);
    await runner.query(DETAILS);
  }

  async down(): Promise<void> {
    throw new Error('What was found by other rules is not forgotten: restore a backup instead.');
  }
}

const SIGHTINGS = `
  ALTER TABLE sighting ADD COLUMN grade text;
  ALTER TABLE sighting ADD COLUMN standing text;

  -- Whoever is noted is looked at a moment later, with what else comes in that moment.
  ALTER TABLE finding_due ADD COLUMN noted_at timestamptz NOT NULL DEFAULT clock_timestamp();
`;

/** Until now there was one rule to a kind. */
const FINDINGS = `
  ALTER TABLE finding ADD COLUMN policy_id text;
  UPDATE finding SET policy_id = coalesce(details->'policy'->>'id', kind);
  ALTER TABLE finding ALTER COLUMN policy_id SET NOT NULL;
  ALTER TABLE finding DROP CONSTRAINT finding_person_id_kind_about_key;
  ALTER TABLE finding ADD UNIQUE (person_id, policy_id, about);
`;

/** What was found is said as it is said now: the days are those of the first incident and the last, until it is looked at again. */
const asSaidNow = (kind: string): string => `said.details - 'windowMonths' || jsonb_build_object(
  'subject', CASE ${kind} WHEN 'repeat-perpetrator' THEN 'suspect' ELSE 'victim' END,
  'window', jsonb_build_object('length', said.details->'windowMonths', 'unit', 'months'),
  'from', (SELECT min(left(incident->>'occurredAt', 10)) FROM jsonb_array_elements(said.details->'evidence') AS incident),
  'to', (SELECT max(left(incident->>'occurredAt', 10)) FROM jsonb_array_elements(said.details->'evidence') AS incident))`;

const DETAILS = `
  UPDATE finding AS said SET details = ${asSaidNow('said.kind')} WHERE said.details ? 'windowMonths';
  UPDATE finding_history AS said SET details = ${asSaidNow('finding.kind')}
    FROM finding WHERE finding.id = said.finding_id AND said.details ? 'windowMonths';
`;
