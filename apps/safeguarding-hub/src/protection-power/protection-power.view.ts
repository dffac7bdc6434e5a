import type { ReferralSent } from '#libs/case-schemas';
import { deadlineView } from '../deadline/deadline.view.js';
import { protectionClock } from '../deadline/protection-clock.js';
import { knownAge } from '../referral/known-age.js';
import { isDoubtful } from './protection-power.js';
import { powerOf } from './protection-power.data.js';
import type { WholePower } from './protection-power.query.js';
import type { ProtectionPowerEndedRow } from './protection-power.row.js';

/** A power that was used: which by which law, by whom and why, until when, and how it ended. */
export function powerView({ row, ended }: WholePower, sent: ReferralSent, now: Date) {
  const { id, power, usedAt, details, recordedBy, recordedAt } = row;
  const { words, source, standing, clock } = powerOf(power);
  const deadline = clock && protectionClock(clock, { from: usedAt, metAt: ended?.at });
  return {
    ...{ id, power, words, source, standing, ...details, recordedBy },
    usedAt: usedAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    doubts: isDoubtful(power, knownAge(sent, usedAt)) ? ['adult-by-birth-date' as const] : [],
    ...(deadline && { deadline: deadlineView({ deadline }, now) }),
    ...(ended && { ended: endView(ended) }),
  };
}

const endView = ({ at, how, explanation, recordedBy, recordedAt }: ProtectionPowerEndedRow) => ({
  ...{ how, explanation, recordedBy },
  at: at.toISOString(),
  recordedAt: recordedAt.toISOString(),
});
