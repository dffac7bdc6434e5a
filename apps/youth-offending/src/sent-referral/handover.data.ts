import type { SourceStanding } from '#libs/case-schemas';

/** From when somebody may be handed over to probation: dated, for it differs by protocol. */
export interface HandoverTerms {
  readonly effectiveFrom: string;
  /** At which they belong to probation. */
  readonly age: number;
  /** How long before that the handover may begin. */
  readonly monthsBefore: number;
  readonly source: string;
  readonly standing: SourceStanding;
}

/** Starting values: the protocol was not read, and six months are not verified. */
export const handoverTerms: readonly HandoverTerms[] = [
  {
    effectiveFrom: '2021-04-01',
    age: 18,
    monthsBefore: 6,
    source: 'Joint national protocol for transitions in England',
    standing: 'background',
  },
];
