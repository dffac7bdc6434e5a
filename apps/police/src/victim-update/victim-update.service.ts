import { AccessLog, type Actor } from '#libs/access';
import type { Trace, UnsafeReason } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, unprocessable, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { calendar } from '../deadline/calendar.js';
import { victimUpdatePolicies } from '../deadline/victim-update-policies.data.js';
import type { WritingWanted } from '../incident/incident-record.service.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import { mayTellBy } from './safe-way.js';
import { impossibleMoment, nextUpdate, notGivenReasons } from './victim-update.js';
import { VictimUpdateQuery, type UpdateCounts, type UpdatePage, type WholeUpdate } from './victim-update.query.js';
import { VictimUpdateRepository } from './victim-update.repository.js';
import type { GiveBody, NotGivenBody, UpdateQuestion } from './victim-update.requests.js';
import type { VictimUpdateEndedRow, VictimUpdateRow } from './victim-update.row.js';

const rules = { policies: victimUpdatePolicies, calendar };

/** An update that is over, and what is owed next. */
export interface UpdateEnded {
  readonly update: WholeUpdate;
  readonly next: WholeUpdate | undefined;
  readonly seenAt: Date;
}

/** What became of an update, and whether more is owed after it. */
interface Ending {
  readonly ended: Pick<VictimUpdateEndedRow, 'how' | 'at' | 'details'>;
  readonly endsAll: boolean;
  readonly check?: (update: WholeUpdate) => void;
}

/** The word that victims are owed. It is given by the officer whose incident it is, and no other agency hears of it. */
@Injectable()
export class VictimUpdateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly updates: VictimUpdateRepository,
    private readonly query: VictimUpdateQuery,
    private readonly incidents: IncidentRepository,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async list({ pile = 'owed', page = 1 }: UpdateQuestion, actor: Actor, trace: Trace): Promise<UpdatePage> {
    return this.transactions.run(async (manager) => {
      const asking = { officer: actor.subject, seenAt: this.now() };
      const found = await this.query.page(manager, { pile, page }, asking);
      const id = found.updates.map(({ row }) => row.id).join(' ');
      await this.accessLog.record(manager, { actor, action: 'search', what: 'victim-update', id, trace });
      return found;
    });
  }

  async counts({ subject }: Actor): Promise<UpdateCounts> {
    return this.transactions.run((manager) => this.query.counts(manager, { officer: subject, seenAt: this.now() }));
  }

  /** A way that is not safe is refused, unless somebody writes down why it was taken all the same. */
  async give({ at, ...details }: GiveBody, wanted: WritingWanted): Promise<KeyedAnswer<UpdateEnded>> {
    const check = ({ contacts }: WholeUpdate): void => {
      const answer = mayTellBy(details.channel, contacts, new Date(at));
      if (!answer.may && details.despite === undefined) throw unsafeChannel(answer.because);
    };
    const ended = { how: 'given', at: new Date(at), details } as const;
    return this.end(wanted, { ended, endsAll: false, check });
  }

  async notGiven({ at, ...details }: NotGivenBody, wanted: WritingWanted): Promise<KeyedAnswer<UpdateEnded>> {
    const { endsAll } = notGivenReasons[details.reason];
    return this.end(wanted, { ended: { how: 'not-given', at: new Date(at), details }, endsAll });
  }

  private async end(wanted: WritingWanted, ending: Ending): Promise<KeyedAnswer<UpdateEnded>> {
    const { id, actor, trace } = wanted;
    const done = await this.transactions.run(async (manager) => {
      const row = await this.updates.find(manager, { id, reportingOfficer: actor.subject });
      if (row) return this.endOnce(manager, row, wanted, ending);
      await this.accessLog.record(manager, { actor, action: 'refuse', what: 'victim-update', id, trace });
      return undefined;
    });
    if (!done) throw notFound();
    return done;
  }

  private async endOnce(
    manager: EntityManager,
    row: VictimUpdateRow,
    { id, key, actor, trace }: WritingWanted,
    ending: Ending,
  ): Promise<KeyedAnswer<UpdateEnded>> {
    await this.incidents.lock(manager, row.incidentId);
    const seenAt = this.now();
    const request = { actor, key, operation: 'victim-update', body: { id, ...ending.ended }, now: seenAt };
    const replayed = await this.idempotency.wroteBefore(manager, request, async () =>
      this.endLocked(manager, await this.query.one(manager, row), ending, { name: actor.name, seenAt }),
    );
    const action = replayed ? 'view' : 'change';
    await this.accessLog.record(manager, { actor, action, what: 'victim-update', id, trace });
    const next = await this.updates.after(manager, row);
    const update = await this.query.one(manager, row);
    return { status: 200, body: { update, next: next && (await this.query.one(manager, next)), seenAt }, replayed };
  }

  private async endLocked(
    manager: EntityManager,
    update: WholeUpdate,
    { ended, endsAll, check }: Ending,
    { name: recordedBy, seenAt }: { readonly name: string; readonly seenAt: Date },
  ): Promise<void> {
    const { row, incident } = update;
    if (update.ended) throw conflict('already-ended', 'This is over already', { state: update.ended.how });
    const impossible = impossibleMoment(row, ended.at, seenAt);
    if (impossible) throw unprocessable(impossible, [{ field: 'at', code: impossible, message: moments[impossible] }]);
    check?.(update);
    await this.updates.end(manager, { ...ended, updateId: row.id, recordedBy, recordedAt: seenAt });
    const reportedAt = new Date(incident.reportedAt);
    const owed = endsAll ? undefined : nextUpdate(row, { at: ended.at, reportedAt }, rules);
    const of = { id: this.newId(), incidentId: row.incidentId, reportingOfficer: row.reportingOfficer };
    if (owed) await this.updates.owe(manager, owed, of);
  }
}

const moments = {
  'in-the-future': 'is still to come',
  'before-it-was-owed': 'is before this was owed',
} as const;

const unsafeChannel = (because: UnsafeReason): Error =>
  unprocessable('unsafe-channel', [{ field: 'channel', code: because, message: unsafe[because] }]);

const unsafe: Readonly<Record<UnsafeReason, string>> = {
  'not-said': 'nobody has said that this is safe, so it is not; if it was done, say why in despite',
  'said-unsafe': 'it was said that this is not safe; if it was done, say why in despite',
  'outside-safe-hours': 'it is not safe at that time; if it was done, say why in despite',
};
