import { secretAgencies, type Agency, type Received, type ReferralSent, type RiskAssessment } from '#libs/case-schemas';

/** Whether even that this sender knows somebody is a secret, which nobody further on may come to. */
export const isSecretSender = (sender: Agency): boolean => secretAgencies.includes(sender);

/**
 * What of a contact goes on with it. Of one from a secret sender nothing goes that somebody there put into words: words say
 * where they come from, and the practitioner writes anew what is to be told. How the person can be reached goes whole or
 * not at all: without the code word a safe number is none.
 */
export function accountToTell({ sent, sender }: Received): ReferralSent {
  if (!isSecretSender(sender)) return sent;
  const { summary: _, childsVoice: __, safeContact: ___, riskAssessment, ...account } = sent;
  return { ...account, ...(riskAssessment && { riskAssessment: withoutWords(riskAssessment) }) };
}

const withoutWords = ({ tool, grade, score }: RiskAssessment): RiskAssessment => ({
  ...{ tool, grade },
  ...(score !== undefined && { score }),
});
