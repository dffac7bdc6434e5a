import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { IncidentQuery, type WholeIncident } from './incident.query.js';
import { IncidentRepository } from './incident.repository.js';
import type { IncidentRow } from './incident.row.js';

/** Who writes, about which incident, or about what is kept of one; under a key, so that it is there once if it is sent again. */
export interface WritingWanted {
  readonly id: string;
  readonly key: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** Something that is to be written down about an incident, as it was said, what the access log calls it, and who may. */
export interface Writing {
  readonly what: string;
  readonly said: object;
  /** 201 where it makes something new; 200 when left out. */
  readonly status?: 200 | 201;
  /** Of which incident that is which the id is of; left out where it is the incident's own. */
  readonly incidentOf?: (manager: EntityManager, id: string) => Promise<string | undefined>;
  readonly may: (row: IncidentRow, actor: Actor) => boolean;
  readonly write: (manager: EntityManager, row: IncidentRow, now: Date) => Promise<void>;
}

/**
 * Writes down about an incident what came after its report: one at a time. Nobody outside the police hears of it but the
 * hub, of a grade, of how a suspect stands and of a referral to MARAC.
 */
@Injectable()
export class IncidentRecord {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentRepository,
    private readonly query: IncidentQuery,
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async add(wanted: WritingWanted, writing: Writing): Promise<KeyedAnswer<WholeIncident>> {
    const { id, actor, trace } = wanted;
    const { what, may, incidentOf } = writing;
    const answer = await this.transactions.run(async (manager) => {
      const incidentId = incidentOf ? await incidentOf(manager, id) : id;
      const found = incidentId === undefined ? null : await this.incidents.find(manager, incidentId);
      const row = found && may(found, actor) ? found : undefined;
      if (row) return this.writeOnce(manager, row, wanted, writing);
      await this.accessLog.record(manager, { actor, action: 'refuse', what, id, trace });
      return undefined;
    });
    if (!answer) throw notFound();
    return answer;
  }

  private async writeOnce(
    manager: EntityManager,
    row: IncidentRow,
    { id, key, actor, trace }: WritingWanted,
    { what, said, status = 200, write }: Writing,
  ): Promise<KeyedAnswer<WholeIncident>> {
    await this.incidents.lock(manager, row.id);
    const now = this.now();
    const request = { actor, key, operation: what, body: { id, ...said }, now };
    const replayed = await this.idempotency.wroteBefore(manager, request, () => write(manager, row, now));
    await this.accessLog.record(manager, { actor, action: replayed ? 'view' : 'change', what, id, trace });
    return { status, body: await this.query.whole(manager, row, { actor, seenAt: now }), replayed };
  }
}
