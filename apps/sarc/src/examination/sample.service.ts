import { AccessLog } from '#libs/access';
import { Transactions } from '#libs/database';
import { conflict, Idempotency, notFound, type KeyedAnswer } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../clock.js';
import { refuseImpossible } from '../refuse-impossible.js';
import { allowedDecisions, type SampleDecision } from './examination.js';
import { ExaminationQuery, type WholeSample } from './examination.query.js';
import { ExaminationRepository } from './examination.repository.js';
import type { StoredSampleRow } from './examination.row.js';
import type { ExaminationWanted } from './examination.service.js';

/** What the client wants done with a sample, and when they said so. */
export interface Decided {
  readonly decision: SampleDecision;
  readonly at: Date;
}

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
    private readonly idempotency: Idempotency,
    private readonly accessLog: AccessLog,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async decide(said: Decided, { id, key, actor, trace }: ExaminationWanted): Promise<KeyedAnswer<SeenSample>> {
    return this.transactions.run(async (manager) => {
      const row = await this.examinations.lockSample(manager, id);
      if (!row) throw notFound();
      const now = this.now();
      const request = { actor, key, operation: 'sample', body: { id, ...said }, now };
      const replayed = await this.idempotency.wroteBefore(manager, request, async () => {
        refuseUnfit(row, said, now);
        await this.examinations.decide(manager, { sampleId: id, ...said, recordedBy: actor.name, recordedAt: now });
      });
      const sample = await this.query.sample(manager, id);
      const action = replayed ? 'view' : 'change';
      await this.accessLog.record(manager, { actor, action, what: 'sample', id, trace });
      return { status: 200, body: { sample, seenAt: now }, replayed };
    });
  }
}

function refuseUnfit({ decision: before }: StoredSampleRow, { decision, at }: Decided, now: Date): void {
  refuseImpossible({ at }, now);
  const allowed = allowedDecisions(before);
  if (!allowed.includes(decision))
    throw conflict('step-not-allowed', 'This cannot be done now', { decision: before, allowedDecisions: allowed });
}
