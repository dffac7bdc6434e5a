import type { Actor } from '#libs/access';
import { explained, waterfall } from '../person/explained.js';
import type { MatchedRecord, MatchPage, MatchRow, WholeMatch } from './match.query.js';
import { allowedSteps, type MatchWord } from './match.js';

const recordView = ({ toldAt, details, ...record }: MatchedRecord) => ({
  ...record,
  person: details,
  toldAt: toldAt.toISOString(),
});

const wordView = ({ id, decided, holds, seconds, rationale, byName, at }: MatchWord) => ({
  ...{ id, decided, holds, rationale, by: byName, at: at.toISOString() },
  ...(seconds && { seconds }),
});

const askedView = (by: string, at: Date, why: string | null) => ({
  ...{ by, at: at.toISOString() },
  ...(why !== null && { why }),
});

const matchView = ({ id, state, version, decision, noticedAt, askedBy, askedWhy, askedAt, left, right }: MatchRow) => ({
  ...{ id, state, version, noticedAt: noticedAt.toISOString() },
  ...{ sentence: decision.sentence, weight: decision.weight, probability: decision.probability },
  ...(askedBy !== null && askedAt !== null && { asked: askedView(askedBy, askedAt, askedWhy) }),
  records: [recordView(left), recordView(right)],
});

/** Two records side by side, why they may be one person, what was said about them, and what its reader may say. */
export function wholeMatchView(match: WholeMatch, { subject }: Pick<Actor, 'subject'>) {
  const { reasons, against, wouldChangeIt, modelVersion, costsVersion } = match.decision;
  return {
    ...matchView(match),
    ...{ reasons, against, wouldChangeIt, modelVersion, costsVersion },
    waterfall: waterfall(explained(match.decision)),
    words: match.words.map(wordView),
    allowedSteps: allowedSteps(match, subject),
  };
}

export const matchPageView = ({ rows, total, page, pageSize }: MatchPage) => ({
  items: rows.map(matchView),
  ...{ total, page, pageSize },
});
