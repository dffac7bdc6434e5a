import {
  decliningReasons,
  informationOutcomes,
  requestWithdrawalReasons,
  type DecliningReason,
  type InformationGround,
  type InformationOutcome,
  type RequestWithdrawalReason,
} from '#libs/case-schemas';
import type { AskedPile, PartnerPile, RequestState } from '../api/information-view.js';
import type { DeadlineView } from '../api/referral-view.js';
import { answerOverdue, counted, inWords, tag, type Tag } from '../layout/words.js';

/** The tabs of a partner's list: what to do first stands first. */
export const askedTabs = [
  { state: 'asked', text: 'To answer' },
  { state: 'overdue', text: 'Overdue' },
  { state: 'answered', text: 'Answered' },
  { state: 'withdrawn', text: 'Withdrawn' },
] as const satisfies readonly { readonly state: AskedPile; readonly text: string }[];

/** The tabs of the hub's list. */
export const partnerTabs = [
  { pile: 'waiting', text: 'Waiting' },
  { pile: 'overdue', text: 'Overdue' },
  { pile: 'answered', text: 'Answered' },
] as const satisfies readonly { readonly pile: PartnerPile; readonly text: string }[];

export const questionCount = (pile: AskedPile | PartnerPile, total: number): string =>
  `${counted(total, 'question')} ${are[pile][total === 1 ? 0 : 1]}`;

const are = {
  asked: ['waits for an answer', 'wait for an answer'],
  waiting: ['waits for an answer', 'wait for an answer'],
  overdue: ['was not answered in time', 'were not answered in time'],
  answered: ['was answered', 'were answered'],
  withdrawn: ['was withdrawn', 'were withdrawn'],
} satisfies Record<AskedPile | PartnerPile, readonly [string, string]>;

const states = {
  asked: tag('Waiting for an answer', 'yellow'),
  answered: tag('Answered', 'green'),
  withdrawn: tag('Withdrawn', 'grey'),
} satisfies Record<RequestState, Tag>;

export const requestTag = (state: RequestState, { standing }: Pick<DeadlineView, 'standing'>): Tag =>
  state === 'asked' && standing === 'overdue' ? answerOverdue : states[state];

/** What was said, as a heading: that nothing is told says why. */
export const outcomeInWords = (outcome: InformationOutcome, reason?: DecliningReason): string =>
  outcome === 'declined' && reason !== undefined
    ? `Not shared: ${lower(inWords(decliningReasons, reason))}`
    : inWords(informationOutcomes, outcome);

export const withdrawalInWords = (reason: RequestWithdrawalReason): string => inWords(requestWithdrawalReasons, reason);

const grounds = {
  consent: 'They have agreed that you are asked',
  'no-objection': 'They have not said no',
  override: 'A named person at the hub has decided to ask without their yes. They may not know that you are asked',
  duty: 'A duty to keep a child or an adult at risk safe. They may not know that you are asked',
} satisfies Record<InformationGround, string>;

export const groundInWords = (ground: InformationGround): string => inWords(grounds, ground);

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
