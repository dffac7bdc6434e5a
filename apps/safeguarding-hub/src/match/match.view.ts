import { explain, ukModel, costsOn } from '#libs/repeat-detection';
import type { MatchedRecord, MatchPage, MatchRow, WholeMatch } from './match.query.js';
import type { MatchWord } from './match.js';

const recordView = ({ toldAt, details, ...record }: MatchedRecord) => ({
  ...record,
  person: details,
  toldAt: toldAt.toISOString(),
});

const wordView = ({ id, decided, holds, seconds, rationale, byName, at }: MatchWord) => ({
  ...{ id, decided, holds, rationale, by: byName, at: at.toISOString() },
  ...(seconds && { seconds }),
});

const matchView = ({ id, state, version, decision, noticedAt, left, right }: MatchRow) => ({
  ...{ id, state, version, noticedAt: noticedAt.toISOString() },
  ...{ sentence: decision.sentence, weight: decision.weight, probability: decision.probability },
  records: [recordView(left), recordView(right)],
});

/** Two records side by side, why they may be one person, and what was said about them. */
export function wholeMatchView(match: WholeMatch) {
  const { reasons, against, wouldChangeIt, modelVersion, costsVersion } = match.decision;
  return {
    ...matchView(match),
    ...{ reasons, against, wouldChangeIt, modelVersion, costsVersion },
    waterfall: waterfall(match),
    words: match.words.map(wordView),
  };
}

export const matchPageView = ({ rows, total, page, pageSize }: MatchPage) => ({
  items: rows.map(matchView),
  ...{ total, page, pageSize },
});

/** Bar by bar in bits, from the prior to the match weight; none where the model of its day is not at hand any more. */
function waterfall({ decision, noticedAt }: WholeMatch) {
  const model = ukModel();
  if (decision.modelVersion !== model.version) return [];
  const costs = costsOn(noticedAt.toISOString().slice(0, 10));
  return explain(decision, { model, costs }).bars.map(({ label, weight, total }) => ({ label, weight, total }));
}
