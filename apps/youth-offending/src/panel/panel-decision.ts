/** How a panel answered an offence, by code and in words to show. */
export const panelDecisions = {
  'no-further-action': 'No further action',
  diversion: 'Diversion without a formal outcome',
  'community-resolution': 'Community resolution',
  'youth-caution': 'Youth caution',
  'youth-conditional-caution': 'Youth conditional caution',
  charge: 'Charge',
} as const;

export type PanelDecision = keyof typeof panelDecisions;

/** Those by which an offence is answered out of court. For them the first of the assessment tools is mandatory. */
export const outOfCourtDecisions: readonly PanelDecision[] = [
  'diversion',
  'community-resolution',
  'youth-caution',
  'youth-conditional-caution',
];
