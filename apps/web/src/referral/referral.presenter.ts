import type { RiskAssessment } from '#libs/case-schemas';
import { isOpen } from '#libs/referral-lifecycle';
import type { ReferralView } from '../api/referral-view.js';
import { alertDesks } from '../desk/alert-desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { longDateTime } from '../layout/dates.js';
import { agency, category, inWords, riskTag, statusTag } from '../layout/words.js';
import { paths, type AlertPaths } from '../paths.js';
import { alertPanel } from './alert.presenter.js';
import { cameOf, referredOn } from './chain.presenter.js';
import { childRows } from './childs-voice.presenter.js';
import { consentRows, contactPanel } from './contact.presenter.js';
import { deadlinePanels } from './deadline.presenter.js';
import { disclosureRows } from './disclosure.presenter.js';
import { flagSentences } from './data-flag.presenter.js';
import { feedbackRows } from './feedback.presenter.js';
import { meetingLinks } from '../meeting/meeting.presenter.js';
import { isvaLinks } from './isva-links.presenter.js';
import { laterWords } from './later-consent.presenter.js';
import { ownWork } from './own-work.presenter.js';
import { personRows, personTitle } from './person.presenter.js';
import { row, type Row } from './row.js';
import { ownForms } from '../own-work/own-forms.js';
import { isFor, type StepName } from '../step/step.form.js';
import { teamForm } from '../step/team.form.js';
import { teamWords } from './team.words.js';
import { happenings } from './timeline.presenter.js';
import { triageGrades } from './triage.presenter.js';

/** A referral as either side reads it, with a button for each step that somebody with these roles may take now. */
export function referralPage(referral: ReferralView, desk: ReferralDesk, now: Date, roles: readonly string[] = []) {
  return {
    person: personTitle(referral),
    from: agency(referral.from),
    to: agency(referral.to),
    back: desk.pages.list(),
    backText: `Back to ${desk.name.toLowerCase()}`,
    status: statusTag(referral.status),
    alerts: (referral.alerts ?? []).map((alert, place) => alertPanel(alert, place, alertPages(desk))),
    contact: referral.anonymous ? undefined : contactPanel(referral.safeContact, referral.channels),
    personRows: referral.anonymous ? [] : personRows(referral.person, now),
    childRows: childRows(referral.childsVoice),
    ownWork: ownWork(referral),
    ownForms: [
      ...ownForms(desk, referral)
        .filter(({ isAllowed, leadsTo }) => !leadsTo && isAllowed?.(referral))
        .map(({ step, title }) => ({ text: title, href: desk.pages.step(referral.id, step) })),
      ...(desk.side === 'receiver' ? isvaLinks(referral) : []),
    ],
    meetings: desk.side === 'receiver' ? meetingLinks(referral, now) : [],
    handlingRows: handlingRows(referral, desk),
    incidentRows: incidentRows(referral),
    risk: riskTag(referral.riskAssessment?.grade),
    riskRows: referral.riskAssessment ? riskRows(referral.riskAssessment) : [],
    consentRows: consentRows(referral.consent, referral.override),
    laterWords: laterWords(referral),
    summary: referral.summary,
    flags: flagSentences(referral.dataFlags),
    deadlines: deadlinePanels(referral, now),
    disclosures: disclosureRows(referral.disclosures),
    feedbackRows: desk.side === 'sender' ? feedbackRows(referral) : [],
    timeline: happenings(referral.timeline),
    referredOn: referredOn(referral, desk),
    cameOf: cameOf(referral, desk),
    personPage: referral.personId && paths.people.show(referral.personId),
    incidentPage: referral.incidentId && paths.incidents.show(referral.incidentId),
    steps: stepsOf(referral, desk, roles).flatMap((step) => offer(step, (one) => desk.pages.step(referral.id, one))),
  };
}

const alertPages = ({ agency: own }: ReferralDesk): AlertPaths | undefined =>
  alertDesks.find((desk) => desk.agency === own)?.pages;

/** What the conversation allows now, and what the agency does for itself. */
function stepsOf(
  referral: ReferralView,
  { agency, side, triages }: ReferralDesk,
  roles: readonly string[],
): StepName[] {
  const form = teamForm(agency, referral);
  const movesTeam = side === 'receiver' && isFor(form, roles) && form.isAllowed?.(referral);
  return [
    ...referral.allowedSteps,
    ...(movesTeam ? (['team'] as const) : []),
    ...(triages && isOpen(referral.status) ? (['triage'] as const) : []),
    ...(referral.laterConsents ? (['consent'] as const) : []),
  ];
}

/** Whose it is where it was received, and in which team; and at Beacon why there. */
function handlingRows(
  { team, assignee, priority, triageGrade, entitlements = [] }: ReferralView,
  { agency: own, side, worker = 'Worker' }: ReferralDesk,
): Row[] {
  if (side === 'sender') return [];
  return [
    ...row(worker, assignee?.name ?? 'Nobody yet'),
    ...row('Grade', triageGrade && inWords(triageGrades, triageGrade)),
    ...row('Team', team && inWords(teamWords[own] ?? {}, team)),
    ...row('Enhanced support', entitlements.map((each) => inWords(entitlementWords, each)).join(', ') || undefined),
    ...row('Priority', priority && inWords(priorities, priority)),
  ];
}

const entitlementWords = {
  'most-serious-crime': 'a most serious crime',
  vulnerable: 'may be under 18',
  intimidated: 'may be intimidated',
  'high-risk': 'at high risk',
};
const priorities = { routine: 'In the usual time', urgent: 'Urgent', emergency: 'At once' };

const whose = {
  'harmed-child': 'The child who was harmed',
  'child-who-harmed': 'The child who did harm',
};

function incidentRows({ incident, sentAt, purpose, about, requestedService }: ReferralView): Row[] {
  return [
    ...row('About', about && inWords(whose, about)),
    ...row('What happened', category(incident.category)),
    ...row('When', longDateTime(incident.occurredAt)),
    ...row('Reported', longDateTime(incident.reportedAt)),
    ...row('Where', incident.place),
    ...row('Police reference', incident.reference),
    ...row('Referred', longDateTime(sentAt)),
    ...row('Referred for', purpose),
    ...row('What is asked for', requestedService),
  ];
}

export function riskRows({ tool, toolVersion, score, gradedBy, professionalJudgement }: RiskAssessment): Row[] {
  return [
    ...row('Assessed with', [tool === 'other' ? 'Another tool' : tool, toolVersion].filter(Boolean).join(' ')),
    ...row('Score', score === undefined ? undefined : String(score)),
    ...row('Graded by', gradedBy),
    ...row('Professional judgement', professionalJudgement),
  ];
}

function offer(step: StepName, href: (step: StepName) => string) {
  const words = offers[step];
  return words ? [{ ...words, href: href(step) }] : [];
}

const second = 'govuk-button--secondary';

/** Only what a person decides: computers send and receive by themselves. */
const offers: Partial<Record<StepName, { readonly text: string; readonly classes: string }>> = {
  accept: { text: 'Accept', classes: '' },
  ask: { text: 'Ask a question', classes: second },
  reject: { text: 'Reject', classes: second },
  answer: { text: 'Answer the question', classes: '' },
  assign: { text: 'Take or give back', classes: second },
  team: { text: 'Give to another team', classes: second },
  prioritise: { text: 'Change the priority', classes: second },
  triage: { text: 'Grade', classes: second },
  consent: { text: 'Write down what they say', classes: second },
  progress: { text: 'Add a progress note', classes: '' },
  conclude: { text: 'Conclude', classes: second },
  'refer-on': { text: 'Refer on', classes: second },
  uphold: { text: 'Uphold the rejection', classes: second },
  reopen: { text: 'Reopen', classes: second },
  dispute: { text: 'Dispute the rejection', classes: second },
  amend: { text: 'Put right', classes: second },
  withdraw: { text: 'Withdraw', classes: second },
  'enter-in-error': { text: 'Entered in error', classes: second },
};
