import { displayName, type Involvement } from '#libs/case-schemas';
import type { IncidentView } from '../api/incident-view.js';
import type { ReferralSummary } from '../api/referral-view.js';
import type { Subject } from '../incident-form/incident.form.js';
import { formLinks } from '../incident-form/incident.forms.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { agency, category, inWords, riskTag, statusTag, tag } from '../layout/words.js';
import { paths } from '../paths.js';
import { childRows } from '../referral/childs-voice.presenter.js';
import { contactPanel } from '../referral/contact.presenter.js';
import { flagSentences } from '../referral/data-flag.presenter.js';
import { personRows } from '../referral/person.presenter.js';
import { riskRows } from '../referral/referral.presenter.js';
import { row, type Row } from '../referral/row.js';
import { inBrief } from '../referral/timeline.presenter.js';
import { finalisations, roles, whereabouts } from './police.words.js';
import { doubtRows, noticePanels, powerPanels } from './protection.presenter.js';
import { updatePanel } from './update.presenter.js';

/** One incident: what is owed and to whom, what became of its referrals, who was in it, and what was written down since. */
export function incidentPage(subject: Subject) {
  const { incident, roles: held, now } = subject;
  const isOfficers = held.includes('officer');
  const { category: what, victimUpdates, finalised, riskAssessments, riskAssessment, safeContact } = incident;
  const risks = [...(riskAssessment ? [riskAssessment] : []), ...riskAssessments];
  return {
    title: category(what),
    reference: incident.reference,
    back: isOfficers ? paths.incidents.list() : paths.notices.list(),
    backText: isOfficers ? 'Back to my incidents' : 'Back to notices',
    own: incident.own,
    state: finalised ? tag('Finalised', 'grey') : tag('Open', 'green'),
    forms: formLinks(subject),
    owed: victimUpdates.filter(({ state }) => state === 'owed').map((update) => updatePanel(update, incident)),
    ended: victimUpdates.filter(({ state }) => state !== 'owed').map((update) => updatePanel(update, incident)),
    referrals: incident.referrals.map(referralRow),
    allReferrals: paths.sent.police.list(),
    finalisedRows: finalisedRows(incident),
    incidentRows: incidentRows(incident),
    summary: incident.summary,
    people: peopleOf(incident).map((parts) => personPanel(parts, now)),
    contact: safeContact && contactPanel(safeContact),
    contactOf: contactOf(incident),
    voices: incident.childsVoices.map(voicePanel),
    risk: riskTag(risks.at(-1)?.grade),
    risks: [...riskAssessments].reverse().map(laterRisk),
    firstRisk: riskAssessment
      ? [...row('Grade', riskTag(riskAssessment.grade)?.text), ...riskRows(riskAssessment)]
      : [],
    marac: maracPanels(incident),
    notices: noticePanels(subject),
    powers: powerPanels(incident, now),
    flags: flagSentences(incident.warnings),
  };
}

/** To whom, about whom, where it stands and what happened to it last. */
function referralRow({ id, to, personName, purpose, status, last }: ReferralSummary) {
  return {
    href: paths.sent.police.show(id),
    to: to && agency(to),
    person: personName,
    purpose,
    status: statusTag(status),
    last: last && inBrief(last),
  };
}

function finalisedRows({ finalised }: IncidentView): Row[] {
  if (!finalised) return [];
  const { how, note, recordedBy, recordedAt } = finalised;
  return [...row('How', inWords(finalisations, how), note), ...row('By', `${recordedBy}, ${longDateTime(recordedAt)}`)];
}

const incidentRows = ({ occurredAt, reportedAt, recordedAt, reference, place }: IncidentView): Row[] => [
  ...row('When', longDateTime(occurredAt)),
  ...row('Reported', longDateTime(reportedAt)),
  ...row('Recorded', longDateTime(recordedAt)),
  ...row('Where', place?.description, ...(place?.address?.lines ?? []), place?.address?.town, place?.address?.postcode),
  ...row('Police reference', reference),
];

/** Each person with every part that they had, in the order in which they were named. */
function peopleOf({ people }: IncidentView): Involvement[][] {
  const ids = [...new Set(people.map(({ person }) => person.recordId))];
  return ids.map((id) => people.filter(({ person }) => person.recordId === id));
}

/** Somebody in the incident, and the parts that they had in it. */
function personPanel(parts: readonly Involvement[], now: Date) {
  const [first] = parts;
  const named = parts.map(({ role }) => inWords(roles, role)).join(', ');
  const accused = parts.some(({ counterAllegation }) => counterAllegation);
  return {
    heading: `${named}: ${displayName(first?.person.names ?? [])}`,
    rows: [
      ...parts.flatMap(({ childWas }) => row('Where the child was', childWas && inWords(whereabouts, childWas))),
      ...(accused ? row('Each accuses the other', 'This person is named as victim and as suspect') : []),
      ...(first ? personRows(first.person, now) : []),
      ...parts.flatMap(({ childsVoice }) => childRows(childsVoice)),
    ],
  };
}

/** Whose way of contact it is, where that was said. */
function contactOf({ safeContact, people }: IncidentView): string | undefined {
  const whose = safeContact?.personRecordId;
  const found = people.find(({ person }) => whose !== undefined && person.recordId === whose);
  return found && displayName(found.person.names);
}

const voicePanel = (voice: IncidentView['childsVoices'][number]) => ({
  heading: voice.personName,
  rows: [
    ...childRows(voice),
    ...row('Written down by', `${voice.recordedBy}, ${longDateTime(voice.recordedAt)}`),
    ...doubtRows(voice.doubts),
  ],
});

/** The word that counts first. */
const maracPanels = ({ marac }: IncidentView) =>
  [...marac].reverse().map(({ referred, referredOn, discussedOn, because, recordedBy, recordedAt, doubts }, place) => ({
    heading: `${place === 0 ? '' : 'Before: '}${referred ? 'Referred' : 'Not referred'}`,
    rows: [
      ...row('Referred on', referredOn && knownDate(referredOn)),
      ...(referred ? row('Discussed on', discussedOn ? knownDate(discussedOn) : 'Not discussed yet') : []),
      ...row('Why', because),
      ...row('Written down by', `${recordedBy}, ${longDateTime(recordedAt)}`),
      ...doubtRows(doubts),
    ],
  }));

const laterRisk = (risk: IncidentView['riskAssessments'][number]): Row[] => [
  ...row('Grade', riskTag(risk.grade)?.text),
  ...riskRows(risk),
  ...row('Written down by', `${risk.recordedBy}, ${longDateTime(risk.recordedAt)}`),
];
