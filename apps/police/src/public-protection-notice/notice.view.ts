import { clockView } from '../deadline/clock.view.js';
import { protectionClock } from '../deadline/protection-clocks.js';
import { personIn } from '../incident/named-in-incident.js';
import { isDoubtful } from './notice.js';
import type { NoticePage, WholeNotice } from './notice.query.js';
import type { NoticeGradeRow } from './notice.row.js';

/** A notice with its grade, how it came to that, and by when it is to be shared. */
export function noticeView({ row, incident, grades, sharedAt }: WholeNotice, now: Date) {
  const { id, incidentId, personRecordId, personName, whose, circumstances, writtenBy, writtenAt } = row;
  const person = personIn(incident, personRecordId);
  const clock = protectionClock('police-notice-shared', { from: writtenAt, metAt: sharedAt });
  return {
    ...{ id, incidentId, category: incident.category, personRecordId, personName, whose, circumstances, writtenBy },
    ...(incident.reference !== undefined && { reference: incident.reference }),
    writtenAt: writtenAt.toISOString(),
    grade: grades.at(-1)?.grade,
    grades: grades.map(gradeView),
    version: grades.length,
    doubts: person && isDoubtful(whose, person, writtenAt) ? ['adult-by-birth-date' as const] : [],
    ...(clock && { deadline: clockView(clock, now) }),
  };
}

export const noticePageView = ({ notices, total, page, pageSize, seenAt }: NoticePage) => ({
  items: notices.map((notice) => noticeView(notice, seenAt)),
  ...{ total, page, pageSize },
});

const gradeView = ({ grade, because, gradedAs, gradedBy, gradedAt }: NoticeGradeRow) => ({
  ...{ grade, because, gradedAs, gradedBy },
  gradedAt: gradedAt.toISOString(),
});
