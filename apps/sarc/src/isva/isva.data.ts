import type { SourceStanding } from '#libs/case-schemas';

/** Where a list of codes comes from, how far that can be relied on, and since when the list is in use. */
interface Listed {
  readonly source: string;
  readonly standing: SourceStanding;
  readonly note: string;
  /** First day in use, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

/**
 * No code list for advisers' work was found in any source. The lists below are the centre's own wording until it has put in its
 * own; who is told of an arrest, of bail and of an end without a charge is the Victims' Code's affair, not theirs.
 */
export const isvaCodeLists: Listed = {
  source: 'No published code list of independent sexual violence advisers’ work',
  standing: 'not-found',
  note: 'Our own wording, from what is commonly known of such work. To be confirmed by the centre before anybody counts by it.',
  effectiveFrom: '2026-11-30',
};

export const notOfferedReasons = {
  'too-soon': 'It was too soon: it will be offered later',
  'has-an-adviser': 'They have an adviser elsewhere',
  'not-safe-to-ask': 'It was not safe to ask',
  'could-not-be-reached': 'They could not be reached',
  'no-adviser-free': 'No adviser is free',
  other: 'Another reason',
} as const;
export type NotOfferedReason = keyof typeof notOfferedReasons;

export const reallocationReasons = {
  'client-asked': 'The client asked for it',
  'another-specialism': 'Somebody with other knowledge is needed',
  'known-to-adviser': 'The adviser knows somebody concerned',
  workload: 'The adviser has too many to support',
  'adviser-away': 'The adviser is away',
  'adviser-left': 'The adviser has left',
  other: 'Another reason',
} as const;
export type ReallocationReason = keyof typeof reallocationReasons;

/** Where it stands with the police and the courts, as the client or the police say. Nobody is asked because of it. */
export const justiceStages = {
  'not-reported': 'Not reported to the police',
  'thinking-about-it': 'Thinking about a report',
  reported: 'Reported to the police',
  investigation: 'Under investigation',
  'charging-decision': 'Waiting for a decision on a charge',
  'no-further-action': 'Ended without a charge',
  'review-asked-for': 'The client has asked for the decision to be looked at again',
  charged: 'Somebody is charged',
  'waiting-for-trial': 'Waiting for the trial',
  trial: 'At trial',
  'waiting-for-sentence': 'Convicted, waiting for the sentence',
  sentenced: 'Sentenced',
  acquitted: 'Acquitted',
  'stopped-by-prosecution': 'Stopped after the charge',
  'stopped-by-client': 'The client takes no further part',
  appeal: 'Under appeal',
  'family-or-civil-court': 'Before a family or civil court',
} as const;
export type JusticeStage = keyof typeof justiceStages;

export const endReasons = {
  'needs-met': 'What they needed is done',
  'justice-over': 'The police and the courts have finished',
  'client-ended': 'The client wishes no more support',
  'lost-contact': 'They can no longer be reached',
  'another-service': 'Another service supports them now',
  moved: 'They have moved away',
  died: 'They have died',
  'entered-in-error': 'It was begun in error',
  other: 'Another reason',
} as const;
export type EndReason = keyof typeof endReasons;

/** The areas in which somebody who was harmed may need help. The same standing as the lists above. */
export const needAreas = {
  safety: 'Being and feeling safe',
  health: 'Health, of body and mind',
  home: 'A home to live in',
  'family-and-children': 'Family, friends and children',
  'work-and-learning': 'Work and learning',
  money: 'Money, benefits and compensation',
  'drugs-and-alcohol': 'Drugs and alcohol',
  justice: 'The police, the courts, and being kept informed',
} as const;
export type NeedArea = keyof typeof needAreas;
