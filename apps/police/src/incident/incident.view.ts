import type { Incident } from '#libs/case-schemas';
import { childsVoiceView } from '../childs-voice/childs-voice.view.js';
import { finalisationView } from '../finalisation/finalisation.view.js';
import { maracView } from '../marac/marac.view.js';
import { powerView } from '../protection-power/protection-power.view.js';
import { noticeView } from '../public-protection-notice/notice.view.js';
import { summaryView } from '../referral/sent-referral.view.js';
import { riskAssessmentView } from '../risk-assessment/risk-assessment.view.js';
import { updateView } from '../victim-update/victim-update.view.js';
import type { Casework, WholeIncident } from './incident.query.js';

/** An incident as it was reported, with what has been written down about it since. */
export const incidentView = ({ row: { id, details, recordedAt, flags }, casework }: WholeIncident) => ({
  id,
  ...details,
  recordedAt: recordedAt.toISOString(),
  warnings: flags,
  ...(casework && caseworkView(casework, details)),
});

function caseworkView(casework: Casework, incident: Incident) {
  const { finalisation, updates, notices, powers, voices, risks, marac, referrals, own, seenAt } = casework;
  return {
    own,
    ...(finalisation && { finalised: finalisationView(finalisation) }),
    victimUpdates: updates.map((update) => updateView(update, seenAt)),
    publicProtectionNotices: notices.map((notice) => noticeView(notice, seenAt)),
    protectionPowers: powers.map((power) => powerView(power, incident, seenAt)),
    childsVoices: voices.map((voice) => childsVoiceView(voice, incident)),
    riskAssessments: risks.map(riskAssessmentView),
    marac: marac.map((word) => maracView(word, incident)),
    referrals: referrals.map(summaryView),
  };
}
