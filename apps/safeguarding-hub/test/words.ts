import type { Caller, ServiceUnderTest } from '#libs/testing';
import { priya, sean } from './hub-under-test.js';
import { lookedAgain } from './sightings.js';

interface Match {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code: string;
}

export type Word = 'same' | 'not-the-same' | 'not-sure';

/** The question whether two agencies' records are one person: opened, where nobody has asked. */
export async function questionAbout(hub: ServiceUnderTest, one: string, other: string): Promise<Match> {
  const [recordId, otherRecordId] = await Promise.all([one, other].map((record) => recordOf(hub, record)));
  return (await hub.call<Match>('POST /matches', { as: priya, body: { recordId, otherRecordId } })).json;
}

/** Somebody says so of the version they saw; answers how they were answered. */
export const say = (hub: ServiceUnderTest, { id, version }: Match, decided: Word, as: Caller = priya) =>
  hub.call<Match>(`POST /matches/${id}/decide`, { as, body: { decided, version, rationale: 'I looked at both.' } });

/** Somebody says so, or takes back what was said, and a second person agrees where one is wanted. */
export async function settle(hub: ServiceUnderTest, one: string, other: string, word: Word | 'undo'): Promise<void> {
  const match = await questionAbout(hub, one, other);
  const rationale = 'I looked at both.';
  const { json: said } =
    word === 'undo'
      ? await hub.call<Match>(`POST /matches/${match.id}/undo`, {
          as: priya,
          body: { version: match.version, rationale },
        })
      : await say(hub, match, word);
  if (said.state === 'second-wanted') {
    const body = { agrees: true, rationale, version: said.version };
    await hub.call(`POST /matches/${match.id}/second`, { as: sean, body });
  }
  await lookedAgain(hub);
}

async function recordOf(hub: ServiceUnderTest, record: string): Promise<string | undefined> {
  const [row] = await hub.query<{ id: string }>('SELECT id FROM person_record WHERE agency_record_id = $1', [record]);
  return row?.id;
}
