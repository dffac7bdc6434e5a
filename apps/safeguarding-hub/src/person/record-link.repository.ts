import { runPrepared, type PreparedStatement } from '#libs/database';
import { alwaysOne, linkOf, type JudgedPair } from '#libs/repeat-detection/live';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { liveRule, strongest } from './linkage.js';
import type { PossibleMatch } from './possible-match.js';

@Injectable()
export class RecordLinkRepository {
  /** A record that says something else now is judged anew: what was found about it no longer counts. */
  async forget(manager: EntityManager, record: string): Promise<void> {
    await runPrepared(manager, FORGET, [record]);
  }

  /** Keeps what was found about pairs; of all but the strongest the weight alone. */
  async add(manager: EntityManager, pairs: readonly JudgedPair[], judgedAt: Date): Promise<void> {
    if (pairs.length === 0) return;
    const explained = new Set(strongest(pairs, MOST_EXPLAINED));
    const always = new Set(alwaysOne(pairs).map(({ right }) => right));
    const columns = <Value>(of: (pair: JudgedPair) => Value): Value[] => pairs.map(of);
    await runPrepared(manager, ADD_LINKS, [
      columns(({ left }) => left),
      columns(({ right }) => right),
      columns((pair) => linkOf(pair, liveRule).weight),
      columns(({ decision }) => decision.cannotBeOne),
      columns((pair) => (explained.has(pair) ? JSON.stringify(pair.decision) : null)),
      columns(({ decision }) => decision.modelVersion),
      judgedAt,
      columns(({ right }) => always.has(right)),
    ]);
  }

  /** Asks somebody; asked again, they see what is known now. What was settled stays so; who could not tell may tell now. */
  async ask(manager: EntityManager, matches: readonly PossibleMatch[], noticedAt: Date): Promise<void> {
    if (matches.length === 0) return;
    await runPrepared(manager, ASK, [
      matches.map(({ id }) => id),
      matches.map(({ left }) => left),
      matches.map(({ right }) => right),
      matches.map(({ decision }) => JSON.stringify(decision)),
      noticedAt,
    ]);
  }
}

/** Of each record so many pairs are kept with all that they rest on. */
const MOST_EXPLAINED = 10;

const FORGET: PreparedStatement = {
  name: 'forget-record-links',
  text: 'DELETE FROM record_link WHERE left_id = $1::uuid OR right_id = $1::uuid',
};

const ADD_LINKS: PreparedStatement = {
  name: 'add-record-links',
  text: `
    INSERT INTO record_link (left_id, right_id, weight, never_one, always_one, decision, model_version, judged_at)
    SELECT least(one, other), greatest(one, other), weight, never_one, always_one, decision::jsonb, model_version, $7
      FROM unnest($1::uuid[], $2::uuid[], $3::real[], $4::boolean[], $5::text[], $6::text[], $8::boolean[])
             AS pair (one, other, weight, never_one, decision, model_version, always_one)
    ON CONFLICT (left_id, right_id) DO UPDATE SET weight = excluded.weight, never_one = excluded.never_one,
      always_one = excluded.always_one, decision = excluded.decision, model_version = excluded.model_version, judged_at = excluded.judged_at`,
};

const ASK: PreparedStatement = {
  name: 'ask-about-records',
  text: `
    INSERT INTO possible_match (id, left_id, right_id, decision, weight, state, noticed_at, last_asked)
    SELECT id, least(one, other), greatest(one, other), decision::jsonb, (decision::jsonb->>'weight')::double precision,
           'waiting', $5, $5
      FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS match (id, one, other, decision)
    ON CONFLICT (left_id, right_id) DO UPDATE SET decision = excluded.decision, weight = excluded.weight,
      last_asked = excluded.last_asked, version = possible_match.version + 1,
      state = CASE possible_match.state WHEN 'not-sure' THEN 'waiting' ELSE possible_match.state END`,
};
