import { contactChannels } from '#libs/case-schemas';
import type { PlannedActionView, SupportView } from '../api/own-work-view.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { inWords } from '../layout/words.js';
import { actionStates, contactResults, interests, needAreas, needLevels, ownViews } from '../own-work/support.words.js';
import { row, type Row } from './row.js';

/** Beacon’s work with a person: how they were reached, what they need, what is planned, what they think of it. */
export const supportSections = (support: SupportView) => [
  { heading: 'Contact attempts', rows: support.contactAttempts.flatMap(attemptRow) },
  { heading: 'Needs', rows: support.needsAssessments.flatMap(needsRow) },
  { heading: 'Plan', rows: support.plan.flatMap(actionRow) },
  { heading: 'Referral to MARAC', rows: support.marac.flatMap(maracRow) },
  { heading: 'Their own view', rows: support.ownViews.flatMap(viewRow) },
  { heading: 'Restorative justice', rows: support.restorativeJustice.flatMap(interestRow) },
];

const attemptRow = ({ channel, at, result, note, despite, recordedBy }: SupportView['contactAttempts'][number]) =>
  row(
    longDateTime(at),
    `${inWords(contactChannels, channel)}: ${inWords(contactResults, result).toLowerCase()}`,
    note,
    despite && `Done although it was not safe: ${despite}`,
    writtenBy(recordedBy),
  );

const needsRow = ({ assessedOn, needs, recordedBy }: SupportView['needsAssessments'][number]): Row[] =>
  row(
    knownDate(assessedOn),
    ...needs.map(({ areaName, level, words }) =>
      [`${areaName}: ${inWords(needLevels, level).toLowerCase()}`, words && `“${words}”`].filter(Boolean).join('. '),
    ),
    writtenBy(recordedBy),
  );

export const actionRow = ({ what, who, area, by, state, why }: PlannedActionView): Row[] =>
  row(
    inWords(actionStates, state),
    what,
    by === undefined ? who : `${who}, by ${knownDate(by)}`,
    area && `For: ${inWords(needAreas, area).toLowerCase()}`,
    why && `Why: ${why}`,
  );

const maracRow = ({
  referred,
  referredOn,
  discussedOn,
  because,
  recordedAt,
  recordedBy,
}: SupportView['marac'][number]) =>
  row(
    longDateTime(recordedAt),
    referred ? `Referred on ${knownDate(referredOn ?? '')}` : 'Not referred',
    discussedOn && `Discussed on ${knownDate(discussedOn)}`,
    because,
    writtenBy(recordedBy),
  );

const viewRow = ({ view, words, recordedAt, recordedBy }: SupportView['ownViews'][number]): Row[] =>
  row(longDateTime(recordedAt), inWords(ownViews, view), words && `“${words}”`, writtenBy(recordedBy));

const interestRow = ({ interest, words, recordedAt, recordedBy }: SupportView['restorativeJustice'][number]): Row[] =>
  row(longDateTime(recordedAt), inWords(interests, interest), words && `“${words}”`, writtenBy(recordedBy));

const writtenBy = (name: string): string => `Written down by ${name}`;
