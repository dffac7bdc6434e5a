import type {
  ConditionView,
  ExaminationView,
  LicenceView,
  OwnWork,
  PanelView,
  SupervisionView,
} from '../api/own-work-view.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { inWords } from '../layout/words.js';
import { row, type Row } from './row.js';
import { caseworkSections } from './casework.presenter.js';
import { isvaSections } from './isva.presenter.js';
import { supportSections } from './support.presenter.js';
import { triageRow } from './triage.presenter.js';

export interface Section {
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** What the reader’s own agency has written down about its work, where its service tells it. */
export function ownWork({ assessments = [], panels = [], triages = [], ...rest }: OwnWork): Section[] {
  const { examination, isva, supervision, licence } = rest;
  return [
    ...(rest.support ? supportSections(rest.support) : []),
    { heading: 'Assessments', rows: assessments.flatMap(assessmentRow) },
    { heading: 'Joint decision panels', rows: panels.flatMap(panelRow) },
    { heading: 'Triage', rows: triages.flatMap(triageRow) },
    ...caseworkSections(rest),
    { heading: 'Examination', rows: examination ? examinationRows(examination) : [] },
    ...(isva ? isvaSections(isva) : []),
    { heading: 'Supervision', rows: supervision ? supervisionRows(supervision) : [] },
    { heading: 'Licence', rows: licence ? licenceRows(licence) : [] },
  ].filter(({ rows }) => rows.length > 0);
}

const assessmentRow = ({ toolName, doneOn, recordedBy }: NonNullable<OwnWork['assessments']>[number]): Row[] =>
  row(toolName, `Done on ${knownDate(doneOn)}`, `Written down by ${recordedBy}`);

const panelRow = ({ heldOn, members, decisionName, reasons }: PanelView): Row[] =>
  row(
    knownDate(heldOn),
    decisionName,
    reasons,
    ...members.map(({ name, seat }) => `${name} (${inWords(seats, seat)})`),
  );

function examinationRows({ status, steps, samples }: ExaminationView): Row[] {
  return [
    ...row('Status', inWords({}, status)),
    ...steps.flatMap(({ step, at, byName }) =>
      row(inWords(examinationSteps, step), byName ? `${longDateTime(at)}, by ${byName}` : longDateTime(at)),
    ),
    ...samples.flatMap(sampleRow),
  ];
}

const sampleRow = ({ type, takenAt, expiresAt, expired, explanation, decision }: ExaminationView['samples'][number]) =>
  row(
    `Sample, ${type}`,
    `Taken on ${longDateTime(takenAt)}`,
    `${expired ? 'Was to be kept' : 'Kept'} until ${longDateTime(expiresAt)}. ${explanation}`,
    decision === undefined ? 'The client has not decided what is done with it' : inWords(sampleDecisions, decision),
  );

function supervisionRows({ crn, type, startedOn, riskOfSeriousHarm, mappa, milestones }: SupervisionView): Row[] {
  return [
    ...row('Case reference number (CRN)', crn),
    ...row('Supervised', inWords(supervisionTypes, type)),
    ...row('Since', knownDate(startedOn)),
    ...row('Risk of serious harm', inWords({}, riskOfSeriousHarm)),
    ...row('MAPPA', mappa && `Category ${mappa.category}, level ${mappa.level}`),
    ...milestones.flatMap(({ milestone, at }) => row(inWords({}, milestone), longDateTime(at))),
  ];
}

function licenceRows({ conditions, breaches }: LicenceView): Row[] {
  return [
    ...conditions.flatMap(conditionRow),
    ...breaches.flatMap(({ at, inWords: words, escalation }) =>
      row('Breach', longDateTime(at), words, inWords(escalations, escalation)),
    ),
  ];
}

/** One that has ended says so first: nobody is held to it any more. */
const conditionRow = ({ kind, inWords: words, inForce, to, revocation }: ConditionView): Row[] =>
  row(
    inWords({}, kind),
    inForce ? undefined : 'Not in force any more',
    words,
    to && `Until ${knownDate(to)}`,
    revocation && `Taken back from ${knownDate(revocation.from)}: ${revocation.why}`,
  );

const seats = { 'childrens-social-care': 'Children’s social care', 'youth-offending': 'Youth offending service' };
const examinationSteps = { offer: 'Offered', finish: 'Done', decline: 'Declined' };
const sampleDecisions = {
  keep: 'The client wants it kept',
  'release-to-police': 'The client wants the police to have it',
  destroy: 'The client wants it destroyed',
};
const supervisionTypes = { community: 'In the community, by order of a court', licence: 'On licence' };
const escalations = { none: 'Not taken further' };
