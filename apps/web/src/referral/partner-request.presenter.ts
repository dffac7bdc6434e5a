import type { InformationAnswerView, PartnerRequestView } from '../api/information-view.js';
import {
  groundInWords,
  outcomeInWords,
  requestTag,
  withdrawalInWords,
} from '../information-request/information-request.words.js';
import { longDateTime } from '../layout/dates.js';
import { agency } from '../layout/words.js';
import { deadlinePanel } from './deadline.presenter.js';
import { row, type Row } from './row.js';

/** What a partner was asked, how that stands, and all that it said. */
export function partnerRow(request: PartnerRequestView): Row[] {
  const { to, state, due, question, why, restsOn, askedAt, askedBy, answers, withdrawn } = request;
  return row(
    agency(to),
    `Asked ${longDateTime(askedAt)}${askedBy === undefined ? '' : ` by ${askedBy}`}: ${question}`,
    `Why: ${why}`,
    `On what it rests: ${groundInWords(restsOn)}`,
    `${requestTag(state, due).text}. ${state === 'asked' ? deadlinePanel(due).when : deadlinePanel(due).tag.text}`,
    withdrawn && `Withdrawn ${longDateTime(withdrawn.at)}: ${withdrawalInWords(withdrawn.reason)}`,
    ...answers.map(answerLine),
  );
}

const answerLine = ({ outcome, reason, words, byName, at }: InformationAnswerView): string =>
  [
    `Answered ${longDateTime(at)}${byName === undefined ? '' : ` by ${byName}`}: ${outcomeInWords(outcome, reason)}.`,
    words,
  ]
    .filter(Boolean)
    .join(' ');
