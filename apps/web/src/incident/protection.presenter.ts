import type { IncidentView, NoticeView, PowerView } from '../api/incident-view.js';
import type { Subject } from '../incident-form/incident.form.js';
import { longDateTime } from '../layout/dates.js';
import { counted, inWords } from '../layout/words.js';
import { paths } from '../paths.js';
import { deadlinePanel, type DeadlinePanel } from '../referral/deadline.presenter.js';
import { row, type Row } from '../referral/row.js';
import { doubts, gradedAs, noticeGrades, noticeSubjects, powerEnds, toldOfPower } from './police.words.js';

/** Something that was done to protect somebody: for whom, what, and by when it ends or is to be shared. */
export interface ProtectionPanel {
  readonly heading: string;
  readonly rows: readonly Row[];
  readonly deadline?: DeadlinePanel;
  /** How much is left of a clock that nothing stops. */
  readonly left?: string;
  /** Where it is graded, and where its end is written down. */
  readonly grade?: string;
  readonly end?: string;
}

export const noticePanels = ({ incident, roles }: Subject): ProtectionPanel[] =>
  incident.publicProtectionNotices.map((notice) => ({
    ...noticePanel(notice),
    ...(roles.includes('public-protection') && { grade: paths.incidents.form(incident.id, 'grade', notice.id) }),
  }));

function noticePanel(notice: NoticeView): ProtectionPanel {
  const { personName, whose, circumstances, writtenBy, writtenAt, grades, deadline } = notice;
  const gradings = grades.map(
    ({ grade, because, gradedBy, ...how }) =>
      `${inWords(noticeGrades, grade)}. ${because} (${gradedBy}, ${inWords(gradedAs, how.gradedAs)}, ${longDateTime(how.gradedAt)})`,
  );
  return {
    heading: `Notice: ${personName}`,
    rows: [
      ...row('For', inWords(noticeSubjects, whose)),
      ...row('Grade', ...gradings.reverse()),
      ...row('What happened', circumstances),
      ...row('Written by', `${writtenBy}, ${longDateTime(writtenAt)}`),
      ...doubtRows(notice.doubts),
    ],
    ...(deadline && { deadline: deadlinePanel(deadline) }),
  };
}

export const powerPanels = ({ id, protectionPowers }: IncidentView, now: Date): ProtectionPanel[] =>
  protectionPowers.map((power) => powerPanel(id, power, now));

function powerPanel(incidentId: string, power: PowerView, now: Date): ProtectionPanel {
  const { id, words, source, personName, usedAt, circumstances, told = [], until, deadline, ended } = power;
  return {
    heading: `${words}: ${personName}`,
    rows: [
      ...row('By which law', source),
      ...row('Used', longDateTime(usedAt)),
      ...row('Until', until && longDateTime(until)),
      ...row('Why', circumstances),
      ...row('Authorised by', power.authorisedBy),
      ...row('Designated officer', power.designatedOfficer),
      ...row('Who has been told', ...told.map((each) => inWords(toldOfPower, each))),
      ...row('Written down by', power.recordedBy),
      ...(ended ? row('Ended', longDateTime(ended.at), inWords(powerEnds, ended.how), ended.explanation) : []),
      ...doubtRows(power.doubts),
    ],
    ...(deadline && { deadline: deadlinePanel(deadline) }),
    ...(deadline?.dueAt && !ended && { left: leftInWords(deadline.dueAt, now) }),
    ...(!ended && { end: paths.incidents.form(incidentId, 'power-end', id) }),
  };
}

/** Whole hours, so that nobody counts on minutes that are not there. */
export function leftInWords(dueAt: string, now: Date): string {
  const hours = Math.floor((Date.parse(dueAt) - now.getTime()) / 3_600_000);
  if (hours < 0) return 'The time is over. The child may be kept no longer.';
  return hours === 0
    ? 'Less than an hour is left.'
    : `${counted(hours, 'full hour')} ${hours === 1 ? 'is' : 'are'} left.`;
}

export const doubtRows = (codes: readonly string[]): Row[] =>
  row('To be checked', ...codes.map((code) => inWords(doubts, code)));
