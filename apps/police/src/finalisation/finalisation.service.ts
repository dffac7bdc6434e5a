import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../clock.js';
import { IncidentQuery, type WholeIncident } from '../incident/incident.query.js';
import { IncidentRepository } from '../incident/incident.repository.js';
import type { IncidentRow } from '../incident/incident.row.js';
import { VictimUpdateRepository } from '../victim-update/victim-update.repository.js';
import type { FinaliseBody } from './finalisation.requests.js';
import { FinalisationRow } from './finalisation.row.js';

/** Ends an incident for the police, and with it what its victims are owed. */
@Injectable()
export class FinalisationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentRepository,
    private readonly updates: VictimUpdateRepository,
    private readonly query: IncidentQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** By the officer whose incident it is. */
  async finalise(id: string, body: FinaliseBody, actor: Actor, trace: Trace): Promise<WholeIncident> {
    const whole = await this.transactions.run(async (manager) => {
      const row = await this.incidents.find(manager, id);
      const may = row !== null && row.reportingOfficer === actor.subject;
      await this.accessLog.record(manager, { actor, action: may ? 'change' : 'refuse', what: 'incident', id, trace });
      return may ? this.end(manager, row, body, actor) : undefined;
    });
    if (!whole) throw notFound();
    return whole;
  }

  private async end(
    manager: EntityManager,
    row: IncidentRow,
    said: FinaliseBody,
    { name: recordedBy }: Actor,
  ): Promise<WholeIncident> {
    const [incidentId, recordedAt] = [row.id, this.now()];
    await this.incidents.lock(manager, incidentId);
    if (await manager.existsBy(FinalisationRow, { incidentId }))
      throw conflict('already-finalised', 'This incident is finalised already');
    await manager.insert(FinalisationRow, { ...said, incidentId, recordedBy, recordedAt });
    await this.updates.endAll(manager, incidentId, { by: recordedBy, at: recordedAt });
    return this.query.whole(manager, row, recordedAt);
  }
}
