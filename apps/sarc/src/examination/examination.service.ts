import type { Actor } from '#libs/access';
import type { Trace } from '#libs/case-schemas';
import { conflict } from '#libs/http';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, NEW_ID, type Clock, type NewId } from '../clock.js';
import { refuseImpossible } from '../refuse-impossible.js';
import { allowedSteps, statusAfter, type ExaminationSaid, type SampleTaken } from './examination.js';
import { ExaminationRepository } from './examination.repository.js';

/** Whose examination it is. Its row is locked by whoever asks. */
export interface ExaminedCase {
  readonly id: string;
  readonly isOpen: boolean;
}

/** Who writes down what became of whose examination; under a key, so that it is there once if it is sent again. */
export interface ExaminationWanted {
  readonly id: string;
  readonly key: string;
  readonly actor: Actor;
  readonly trace: Trace;
}

/** Examinations, of whomever: the samples go into the store with the day on which they expire. Nothing of it leaves. */
@Injectable()
export class ExaminationService {
  constructor(
    private readonly examinations: ExaminationRepository,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(NEW_ID) private readonly newId: NewId,
  ) {}

  async record(
    manager: EntityManager,
    { id: caseId, isOpen }: ExaminedCase,
    { step, at, byName, samples = [] }: ExaminationSaid,
    actor: Actor,
  ): Promise<void> {
    const recordedAt = this.now();
    refuseImpossible({ at, ...takingTimes(samples) }, recordedAt);
    const steps = await this.examinations.steps(manager, caseId);
    const status = statusAfter(steps);
    const allowed = allowedSteps(status, isOpen);
    if (!allowed.includes(step))
      throw conflict('step-not-allowed', 'This cannot be done now', {
        ...{ step, examinationStatus: status, allowedSteps: allowed },
      });
    const said = { step, at, byName: byName ?? actor.name, recordedBy: actor.name, recordedAt };
    await this.examinations.addStep(manager, { caseId, position: steps.length + 1, ...said });
    const stored = samples.map((sample) => ({ ...sample, id: this.newId() }));
    await this.examinations.store(manager, caseId, stored, recordedAt);
  }
}

const takingTimes = (samples: readonly SampleTaken[]): Record<string, Date> =>
  Object.fromEntries(samples.map(({ takenAt }, place) => [`samples[${place}].takenAt`, takenAt]));
