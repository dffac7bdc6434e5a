import { contactChannels } from '#libs/case-schemas';
import type { IsvaStepView, IsvaView } from '../api/isva-view.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { inWords } from '../layout/words.js';
import { isvaStatuses, isvaSteps, speakers } from '../own-work/isva.words.js';
import { contactResults, needLevels, ownViews } from '../own-work/support.words.js';
import { row, type Row } from './row.js';
import { actionRow } from './support.presenter.js';

/** An adviser's support: how it stands first, then what was written down of it. */
export const isvaSections = (isva: IsvaView) => [
  { heading: 'Adviser', rows: standingRows(isva) },
  { heading: 'Contacts by the adviser', rows: isva.contacts.flatMap(contactRow) },
  { heading: 'What they need', rows: isva.needs.flatMap(needsRow) },
  { heading: 'Plan of support', rows: isva.plan.flatMap(actionRow) },
  { heading: 'Police and courts', rows: isva.justiceStages.flatMap(stageRow) },
  { heading: 'Reviews', rows: isva.reviews.flatMap(reviewRow) },
  { heading: 'How the support ended', rows: isva.endings.flatMap(endRow) },
];

function standingRows({ status, adviserKindName, adviser, reviewOn, reviewOverdue, history }: IsvaView): Row[] {
  return [
    ...row('Support', inWords(isvaStatuses, status)),
    ...row('Kind of adviser', adviserKindName),
    ...row('Adviser', adviser?.name),
    ...row('To be looked at again', reviewOn && knownDate(reviewOn), reviewOverdue ? 'That day is over' : undefined),
    ...history.filter(({ step }) => decisions.includes(step)).flatMap(decisionRow),
  ];
}

const decisions: readonly string[] = ['offer', 'not-offer', 'accept', 'decline', 'allocate', 'reallocate'];

const decisionRow = ({ step, at, saidBy, adviserName, reasonName, words, ...recorded }: IsvaStepView): Row[] =>
  row(
    inWords(isvaSteps, step),
    longDateTime(at ?? recorded.recordedAt),
    saidBy && `Said by: ${inWords(speakers, saidBy).toLowerCase()}`,
    adviserName,
    reasonName,
    words,
    writtenBy(recorded.recordedBy),
  );

const contactRow = ({ at, channel, result, words, despite, recordedBy }: IsvaView['contacts'][number]): Row[] =>
  row(
    longDateTime(at),
    `${inWords(contactChannels, channel)}: ${inWords(contactResults, result).toLowerCase()}`,
    words,
    despite && `Done although it was not safe: ${despite}`,
    writtenBy(recordedBy),
  );

const needsRow = ({ on, needs, recordedBy }: IsvaView['needs'][number]): Row[] =>
  row(
    knownDate(on),
    ...needs.map(({ areaName, level, words }) =>
      [`${areaName}: ${inWords(needLevels, level).toLowerCase()}`, words && `“${words}”`].filter(Boolean).join('. '),
    ),
    writtenBy(recordedBy),
  );

const stageRow = ({ on, stageName, words, recordedBy }: IsvaView['justiceStages'][number]): Row[] =>
  row(knownDate(on), stageName, words, writtenBy(recordedBy));

const reviewRow = ({ on, nextOn, words, recordedBy }: IsvaView['reviews'][number]): Row[] =>
  row(knownDate(on), words, `To be looked at again by ${knownDate(nextOn)}`, writtenBy(recordedBy));

const endRow = ({ on, reasonName, words, view, viewInWords, recordedBy }: IsvaView['endings'][number]): Row[] =>
  row(
    knownDate(on),
    reasonName,
    words,
    `The client’s own view: ${inWords(ownViews, view).toLowerCase()}`,
    viewInWords && `“${viewInWords}”`,
    writtenBy(recordedBy),
  );

const writtenBy = (name: string): string => `Written down by ${name}`;
