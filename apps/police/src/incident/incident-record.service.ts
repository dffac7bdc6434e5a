import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { IncidentQuery, type WholeIncident } from './incident.query.js';
import { IncidentRepository } from './incident.repository.js';
import type { IncidentRow } from './incident.row.js';

/** Who writes, about which incident, or about what is kept of one. */
export interface WritingWanted {
  readonly id: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** Something that is to be written down about an incident, what the access log calls it, and who may. */
export interface Writing {
  readonly what: string;
  /** Of which incident that is which the id is of; left out where it is the incident's own. */
  readonly incidentOf?: (manager: EntityManager, id: string) => Promise<string | undefined>;
  readonly may: (row: IncidentRow, actor: Actor) => boolean;
  readonly write: (manager: EntityManager, row: IncidentRow, now: Date) => Promise<void>;
}

/** Writes down about an incident what came after its report: one at a time, and nobody outside the police hears of it. */
@Injectable()
export class IncidentRecord {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentRepository,
    private readonly query: IncidentQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async add({ id, actor, trace }: WritingWanted, { what, may, write, incidentOf }: Writing): Promise<WholeIncident> {
    const whole = await this.transactions.run(async (manager) => {
      const incidentId = incidentOf ? await incidentOf(manager, id) : id;
      const found = incidentId === undefined ? null : await this.incidents.find(manager, incidentId);
      const row = found && may(found, actor) ? found : undefined;
      await this.accessLog.record(manager, { actor, action: row ? 'change' : 'refuse', what, id, trace });
      if (!row) return undefined;
      await this.incidents.lock(manager, row.id);
      const now = this.now();
      await write(manager, row, now);
      return this.query.whole(manager, row, { actor, seenAt: now });
    });
    if (!whole) throw notFound();
    return whole;
  }
}
