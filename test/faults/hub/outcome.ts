import type { KillableHub } from './killable-hub.js';
import type { Telling } from './story.js';

/** What the hub holds of one telling, a line a fact, in the words of the story and not by its own ids. */
export async function outcomeOf(hub: KillableHub, { names }: Telling): Promise<string[]> {
  const lines = await hub.query<{ line: string }>(HELD, [[...names.keys()], [...names.values()]]);
  return lines.map(({ line }) => [...names].reduce((text, [id, name]) => text.replaceAll(id, name), line)).sort();
}

/** Values that are counted otherwise than by the people who bear them, whoever told of them. */
export const miscounted = (hub: KillableHub): Promise<object[]> => hub.query(MISCOUNTED);

const namesWhere = (which: string): string =>
  `(SELECT string_agg(own.name, ' + ' ORDER BY own.name) FROM record own WHERE ${which})`;
const recordsOf = (person: string): string => namesWhere(`own.person_id = ${person}`);
const pairOf = (link: string): string => namesWhere(`own.id IN (${link}.left_id, ${link}.right_id)`);
const calledIn = (ids: string): string =>
  `(SELECT string_agg(called.name, ' + ' ORDER BY called.name) FROM called WHERE ${ids} ? called.id)`;

const HELD = `
  WITH called AS (SELECT * FROM unnest($1::text[], $2::text[]) AS called (id, name)),
  record AS (SELECT person_record.*, name FROM person_record JOIN called ON called.id = agency_record_id),
  somebody AS (SELECT DISTINCT person.* FROM person
     WHERE id IN (SELECT person_id FROM person_change WHERE record_ids && ARRAY(SELECT id FROM record))),
  found AS (SELECT * FROM finding WHERE person_id IN (SELECT id FROM somebody))
  SELECT concat_ws(' ', 'person', ${recordsOf('somebody.id')},
      CASE WHEN merged_into IS NOT NULL THEN 'merged into ' || ${recordsOf('somebody.merged_into')} END) AS line FROM somebody
  UNION ALL SELECT concat_ws(' ', 'record', agency, name, md5((details - 'recordId')::text) = md5((
      SELECT (version.details - 'recordId')::text FROM person_record_version version WHERE version.record_id = record.id
       ORDER BY told_at DESC LIMIT 1)), (SELECT count(*) FROM person_record_version WHERE record_id = record.id),
      (SELECT count(*) FROM blocking_key WHERE record_id = record.id)) FROM record
  UNION ALL SELECT concat_ws(' ', 'change', row_number() OVER (ORDER BY id), kind, ${namesWhere('own.id = ANY (record_ids)')}, reason)
    FROM person_change WHERE record_ids && ARRAY(SELECT id FROM record)
  UNION ALL SELECT concat_ws(' ', 'link', ${pairOf('record_link')}, weight > 0, never_one)
    FROM record_link WHERE left_id IN (SELECT id FROM record)
  UNION ALL SELECT concat_ws(' ', 'question', ${pairOf('possible_match')}, state, version, (SELECT string_agg(decided || ' ' || holds, ', ' ORDER BY position)
      FROM match_decision WHERE match_id = possible_match.id)) FROM possible_match WHERE left_id IN (SELECT id FROM record)
  UNION ALL SELECT concat_ws(' ', 'sighting', name, role, incident_key, count(*))
    FROM sighting JOIN record ON record.id = record_id GROUP BY name, role, incident_key
  UNION ALL SELECT concat_ws(' ', 'finding', policy_id, state, version, count, 'of', ${recordsOf('found.person_id')}, 'about',
      CASE WHEN about ~ '^[0-9a-f]{8}-' THEN ${recordsOf('found.about::uuid')} ELSE about END, details->>'sentence',
      (SELECT count(*) FROM finding_history WHERE finding_id = found.id)) FROM found
  UNION ALL SELECT concat_ws(' ', 'alert', topic, row_number() OVER (PARTITION BY topic, subject ORDER BY seq), alert->>'state',
      alert->>'kind', alert->>'count', ${calledIn("alert->'personRecordIds'")},
      ${calledIn("alert->'referralIds'")}, alert->>'sentence')
    FROM (SELECT outbox.*, convert_from(body, 'UTF8')::jsonb AS alert FROM outbox WHERE topic LIKE 'alert.%'
             AND subject IN (SELECT id::text FROM found)) AS told
  UNION ALL SELECT concat_ws(' ', 'combined', count(*)) FROM access_log
   WHERE action = 'combine' AND id IN (SELECT id::text FROM somebody)`;

const MISCOUNTED = `
  WITH kept AS (
    SELECT split_part(term, E'\\n', 1) AS term_column, substr(term, strpos(term, E'\\n') + 1) AS term, count(DISTINCT person_id) AS people
      FROM person_record, unnest(terms) AS term GROUP BY 1, 2
    UNION ALL SELECT 'people', '', count(DISTINCT person_id) FROM person_record),
  counted AS (SELECT term_column, term, sum(people) AS people FROM (SELECT term_column, term, people FROM term_count
     UNION ALL SELECT term_column, term, people FROM term_count_change) AS every GROUP BY 1, 2 HAVING sum(people) <> 0)
  SELECT term_column, term, kept.people AS kept, counted.people AS counted
    FROM kept FULL JOIN counted USING (term_column, term) WHERE kept.people IS DISTINCT FROM counted.people`;
