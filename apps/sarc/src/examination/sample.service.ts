import { AccessLog, type Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import { conflict, notFound } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { refuseImpossible } from '../refuse-impossible.js';
import { allowedDecisions, type SampleDecision } from './examination.js';
import { ExaminationQuery, type WholeSample } from './examination.query.js';
import { ExaminationRepository } from './examination.repository.js';

export interface SeenSample {
  readonly sample: WholeSample;
  readonly seenAt: Date;
}

/** What clients decide about the samples that are stored for them. */
@Injectable()
export class SampleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly examinations: ExaminationRepository,
    private readonly query: ExaminationQuery,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async decide(
    id: string,
    { decision, at }: { readonly decision: SampleDecision; readonly at: Date },
    actor: Actor,
    trace: Trace,
  ): Promise<SeenSample> {
    return this.transactions.run(async (manager) => {
      const row = await this.examinations.lockSample(manager, id);
      if (!row) throw notFound();
      const now = this.now();
      refuseImpossible({ at }, now);
      const allowed = allowedDecisions(row.decision);
      if (!allowed.includes(decision))
        throw conflict('step-not-allowed', 'This cannot be done now', {
          decision: row.decision,
          allowedDecisions: allowed,
        });
      await this.examinations.decide(manager, { sampleId: id, decision, at, recordedBy: actor.name, recordedAt: now });
      const sample = await this.query.sample(manager, id);
      await this.accessLog.record(manager, { actor, action: 'change', what: 'sample', id, trace });
      return { sample, seenAt: now };
    });
  }
}
