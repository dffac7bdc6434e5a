import { mondayToFriday, openOn, type DeadlinePolicy } from '#libs/deadlines';

/** Told what a contact is, the hub has so long to decide. Each change of grade counts anew; what was late by the one before stays on record. */
const byGrade = {
  id: 'hub-decision-by-grade',
  version: '1',
  name: 'Decision on the contact, by its grade',
  anchor: 'triaged',
  anchorInWords: 'the triage',
  onNewGrade: 'restarts',
  pausedWhile: 'never',
  effectiveFrom: '2021-04-01',
} as const;

/** When somebody works in the hub: our own until the partnership says its own. Red waits for no morning. */
export const opening = openOn(mondayToFriday, '09:00', '17:00');
const LUTON = 'http://lutonchildcare.proceduresonline.com/p_mash.html';
const HOURS_ARE_OURS =
  'That only hours in which the hub works count is Luton’s rule; that these are nine to five from Monday to Friday is our own.';

export const MERTON = 'https://studylib.net/doc/18436447/multi-agency-safeguarding-hub-guide-for';
const LONDON =
  'http://mastonline.co.uk/referral-guide/multi-agency-safeguarding-hubs-mash/london-continuum-of-need-brag/';

/**
 * By when the hub must act. Starting values until the partnership has approved its own; each says how far it can be
 * trusted. The hours that Hertfordshire’s hub counts were looked for and not found. A question to the sender keeps
 * nobody from deciding what a child needs meanwhile, so nothing pauses them. For blue there is no policy.
 */
export const deadlinePolicies: readonly DeadlinePolicy[] = [
  {
    id: 'hub-contact-decision',
    version: '1',
    name: 'Decision on the contact',
    anchor: 'received',
    anchorInWords: 'its arrival',
    limit: { unit: 'working-days', amount: 1 },
    pausedWhile: 'never',
    warnBefore: { unit: 'hours', amount: 4 },
    source: 'Working Together to Safeguard Children 2023',
    evidence: 'background',
    note: 'Children’s social care acknowledges and decides the next step within one working day. That the same holds of an adult is our own.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...byGrade,
    grade: 'red',
    limit: { unit: 'hours', amount: 2 },
    warnBefore: { unit: 'hours', amount: 1 },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have two hours to say what they know; that the decision falls in them is our own.',
  },
  {
    ...byGrade,
    grade: 'amber',
    limit: { unit: 'hours', amount: 6 },
    warnBefore: { unit: 'hours', amount: 2 },
    source: MERTON,
    evidence: 'estimate',
    note: 'There the partners have six hours to say what they know; that the decision falls in them is our own. Luton counts only hours in which its hub works: http://lutonchildcare.proceduresonline.com/p_mash.html',
  },
  {
    ...byGrade,
    grade: 'green',
    limit: { unit: 'hours', amount: 24 },
    warnBefore: { unit: 'hours', amount: 6 },
    source: LONDON,
    evidence: 'verified',
    note: 'The outcome of green is recorded within 24 hours. Luton counts only hours in which its hub works: http://lutonchildcare.proceduresonline.com/p_mash.html',
  },
  {
    id: 'hub-alert-seen',
    version: '1',
    name: 'Acknowledgement of the alert by the agency that was told',
    anchor: 'alert-sent',
    anchorInWords: 'the first alert that nobody there has acknowledged',
    limit: { unit: 'working-days', amount: 2 },
    pausedWhile: 'never',
    source: 'Our own proposal',
    evidence: 'estimate',
    note: 'No source names how soon an agency must have seen an alert. Each agency counts by its own rule; the hub looks after it a little later.',
    effectiveFrom: '2021-04-01',
  },
  {
    ...byGrade,
    version: '2',
    grade: 'amber',
    limit: { unit: 'opening-hours', amount: 6, opening },
    warnBefore: { unit: 'opening-hours', amount: 2 },
    source: LUTON,
    evidence: 'estimate',
    note: `Six hours are Merton’s: ${MERTON}. ${HOURS_ARE_OURS}`,
    effectiveFrom: '2026-11-30',
  },
  {
    ...byGrade,
    version: '2',
    grade: 'green',
    limit: { unit: 'opening-hours', amount: 24, opening },
    warnBefore: { unit: 'opening-hours', amount: 6 },
    source: LUTON,
    evidence: 'estimate',
    note: `Twenty-four hours are London’s: ${LONDON}. ${HOURS_ARE_OURS} The one working day since its arrival runs beside.`,
    effectiveFrom: '2026-11-30',
  },
];
