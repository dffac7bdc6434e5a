/** What an agency did about an alert, as a code and in words to show. Starting values of our own: no source names such a list. */
export const alertActions = {
  'spoke-to-person': 'Spoke with the person',
  'risk-reassessed': 'Assessed the risk or the needs again',
  'safety-planned': 'Made or changed a plan for somebody’s safety',
  'referred-on': 'Referred somebody to another service',
  'meeting-asked-for': 'Asked for a meeting of several agencies',
  'enquiries-made': 'Made further enquiries',
  'decisions-reviewed': 'Looked again at what was decided',
  'nothing-needed': 'Nothing is needed',
  other: 'Something else',
} as const;
export type AlertAction = keyof typeof alertActions;
