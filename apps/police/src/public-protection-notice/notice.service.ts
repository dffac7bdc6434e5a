import { AccessLog, type Actor } from '#libs/access';
import { displayName, type Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { isPublicProtection, mayWorkOn } from '../incident/incident-access.js';
import type { WholeIncident } from '../incident/incident.query.js';
import { IncidentRecord, type WritingWanted } from '../incident/incident-record.service.js';
import { personIn } from '../incident/named-in-incident.js';
import { NoticeQuery, type NoticeCounts, type NoticePage } from './notice.query.js';
import { NoticeRepository } from './notice.repository.js';
import type { GradeBody, NoticeBody, NoticeQuestion } from './notice.requests.js';
import type { NoticeGradeRow } from './notice.row.js';

/** Notices that somebody may need protection, graded on the spot and again after research. No other agency hears of one by itself. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly record: IncidentRecord,
    private readonly notices: NoticeRepository,
    private readonly query: NoticeQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async list({ pile = 'to-research', page = 1 }: NoticeQuestion, actor: Actor, trace: Trace): Promise<NoticePage> {
    return this.transactions.run(async (manager) => {
      const found = await this.query.page(manager, { pile, page, seenAt: this.now() });
      const id = found.notices.map(({ row }) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'public-protection-notice', id, trace });
      return found;
    });
  }

  async counts(): Promise<NoticeCounts> {
    return this.transactions.run((manager) => this.query.counts(manager));
  }

  async write(wanted: WritingWanted, { grade, because, ...said }: NoticeBody): Promise<KeyedAnswer<WholeIncident>> {
    return this.record.add(wanted, {
      what: 'public-protection-notice',
      said: { grade, because, ...said },
      status: 201,
      may: mayWorkOn,
      write: async (manager, { id: incidentId, details }, writtenAt) => {
        const { personRecordId } = said;
        const person = personIn(details, personRecordId);
        if (!person) throw notInThisIncident();
        if (await this.notices.isThere(manager, { incidentId, personRecordId }))
          throw conflict('notice-exists', 'There is a notice about this person: grade it anew');
        const id = this.newId();
        const personName = displayName(person.names);
        const written = { writtenBy: wanted.actor.name, writtenAt };
        await this.notices.insert(manager, { ...said, ...written, id, incidentId, personName });
        await this.notices.grade(manager, grading(id, 1, { grade, because }, wanted.actor, writtenAt));
      },
    });
  }

  /** By those in public protection, after research. */
  async regrade(wanted: WritingWanted, { version, ...said }: GradeBody): Promise<KeyedAnswer<WholeIncident>> {
    return this.record.add(wanted, {
      what: 'public-protection-notice',
      said: { version, ...said },
      incidentOf: (manager, id) => this.notices.incidentOf(manager, id),
      may: (_, actor) => isPublicProtection(actor),
      write: async (manager, _, gradedAt) => {
        const noticeId = wanted.id;
        const graded = await this.notices.countGrades(manager, noticeId);
        if (graded !== version)
          throw conflict('version-conflict', 'Somebody graded it since you looked', { version: graded });
        await this.notices.grade(manager, grading(noticeId, graded + 1, said, wanted.actor, gradedAt));
      },
    });
  }
}

const grading = (
  noticeId: string,
  position: number,
  { grade, because }: Pick<NoticeGradeRow, 'grade' | 'because'>,
  actor: Actor,
  gradedAt: Date,
): NoticeGradeRow => ({
  ...{ noticeId, position, grade, because, gradedAt, gradedBy: actor.name },
  gradedAs: isPublicProtection(actor) ? 'public-protection' : 'officer',
});

const notInThisIncident = (): Error =>
  unprocessable('not-in-this-incident', [
    {
      field: 'personRecordId',
      code: 'not-in-this-incident',
      message: 'must be somebody who is named in this incident',
    },
  ]);
