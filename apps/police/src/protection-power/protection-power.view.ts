import type { Incident } from '#libs/case-schemas';
import { clockView } from '../deadline/clock.view.js';
import { protectionClock } from '../deadline/protection-clocks.js';
import { personIn } from '../incident/named-in-incident.js';
import { isDoubtful } from './protection-power.js';
import { powerOf } from './protection-power.data.js';
import type { WholePower } from './protection-power.query.js';
import type { ProtectionPowerEndedRow } from './protection-power.row.js';

/** A power that was used: which by which law, for whom, until when, and how it ended. */
export function powerView({ row, ended }: WholePower, incident: Incident, now: Date) {
  const { id, power, personRecordId, personName, usedAt, details, recordedBy, recordedAt } = row;
  const { words, source, standing, clock } = powerOf(power);
  const person = personIn(incident, personRecordId);
  const deadline = clock && protectionClock(clock, { from: usedAt, metAt: ended?.at });
  return {
    ...{ id, power, words, source, standing, personRecordId, personName, ...details, recordedBy },
    usedAt: usedAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    doubts: person && isDoubtful(power, person, usedAt) ? ['adult-by-birth-date' as const] : [],
    ...(deadline && { deadline: clockView(deadline, now) }),
    ...(ended && { ended: endView(ended) }),
  };
}

const endView = ({ at, how, explanation, recordedBy, recordedAt }: ProtectionPowerEndedRow) => ({
  ...{ how, explanation, recordedBy },
  at: at.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
