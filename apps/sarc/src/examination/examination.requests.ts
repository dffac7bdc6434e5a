import { IsInstant, Line, ListOf, Optional } from '#libs/case-schemas';
import { IsIn, IsString } from 'class-validator';
import { sampleDecisions, type ExaminationSaid, type ExaminationStep, type SampleDecision } from './examination.js';
import { sampleTypes, type SampleType } from './sample-type.js';

export class ExaminationBody {
  /** When it was offered, done or declined. */
  @IsInstant()
  at: string;

  /** Left out: whoever writes it down. */
  @Optional()
  @IsString()
  @Line()
  byName?: string;
}

export class SampleBody {
  @IsIn(sampleTypes)
  type: SampleType;

  @IsInstant()
  takenAt: string;
}

export class FinishBody extends ExaminationBody {
  /** None where the client was examined and wanted none to be taken. */
  @ListOf(() => SampleBody)
  samples: SampleBody[];
}

export class DecisionBody {
  @IsIn(sampleDecisions)
  decision: SampleDecision;

  /** When the client said so. */
  @IsInstant()
  at: string;
}

/** The same as the service takes it: moments as dates. */
export function saidIn(
  step: ExaminationStep,
  { at, byName }: ExaminationBody,
  samples: readonly SampleBody[] = [],
): ExaminationSaid {
  return {
    step,
    at: new Date(at),
    ...(byName !== undefined && { byName }),
    samples: samples.map(({ type, takenAt }) => ({ type, takenAt: new Date(takenAt) })),
  };
}
