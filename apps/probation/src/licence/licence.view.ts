import { dayInLondon } from '#libs/case-schemas';
import { isInForceOn } from './in-force.js';
import { furtherThan } from './licence.js';
import type { WholeBreach, WholeLicence } from './licence.query.js';
import { termOf, type KnownCondition } from './licence.row.js';

/** What a licence forbids or asks for, whether it does so still, and how far each breach of it is taken. */
export const licenceView = ({ conditions, breaches }: WholeLicence, seenAt: Date) => ({
  conditions: conditions.map((condition) => conditionView(condition, dayInLondon(seenAt))),
  breaches: breaches.map(breachView),
});

function conditionView(condition: KnownCondition, today: string) {
  const { row, revocation } = condition;
  const { id, kind, inWords, endsOn, recordedBy, recordedAt } = row;
  return {
    ...{ id, kind, inWords, recordedBy, recordedAt: recordedAt.toISOString() },
    ...(endsOn !== null && { to: endsOn }),
    inForce: isInForceOn(termOf(condition), today),
    ...(revocation && {
      revocation: {
        from: revocation.effectiveFrom,
        why: revocation.why,
        recordedBy: revocation.recordedBy,
        recordedAt: revocation.recordedAt.toISOString(),
      },
    }),
  };
}

function breachView({ row: { id, conditionId, at, inWords, recordedBy }, escalations }: WholeBreach) {
  const latest = escalations.at(-1)?.escalation ?? 'none';
  return {
    ...{ id, conditionId, at: at.toISOString(), inWords, recordedBy },
    escalation: latest,
    allowedEscalations: furtherThan(latest),
    escalations: escalations.map(({ escalation, recordedBy: by, recordedAt }) => ({
      ...{ escalation, recordedBy: by, recordedAt: recordedAt.toISOString() },
    })),
  };
}
