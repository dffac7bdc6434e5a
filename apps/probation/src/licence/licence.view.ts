import { furtherThan } from './licence.js';
import type { WholeBreach, WholeLicence } from './licence.query.js';

/** What a licence forbids or asks for, and how far each breach of it is taken. */
export const licenceView = ({ conditions, breaches }: WholeLicence) => ({
  conditions: conditions.map(({ id, kind, inWords, recordedBy, recordedAt }) => ({
    ...{ id, kind, inWords, recordedBy },
    recordedAt: recordedAt.toISOString(),
  })),
  breaches: breaches.map(breachView),
});

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
