import { agencyNames, incidentCategories, type Agency, type FindingKind, type RiskGrade } from '#libs/case-schemas';
import type { Status } from '#libs/referral-lifecycle';

/** A code in words. One that is newer than this page is shown as it is, rather than as nothing. */
export const inWords = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? sentence(code.replaceAll('-', ' '));

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const agency = (code: Agency): string => inWords(agencyNames, code);
export const category = (code: string): string => inWords(incidentCategories, code);

/** `Hertfordshire police, Beacon victim care centre and Probation service` */
export function agencyList(codes: readonly Agency[]): string {
  const names = codes.map(agency);
  return names.length < 2 ? (names[0] ?? 'Nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A coloured label: what it says, and GOV.UK's class for its colour. */
export interface Tag {
  readonly text: string;
  readonly classes: string;
}

/** GOV.UK's tag is blue unless it is told otherwise. */
export const tag = (text: string, colour?: string): Tag => ({ text, classes: colour ? `govuk-tag--${colour}` : '' });

const statusTags = {
  draft: tag('Draft', 'grey'),
  sent: tag('Sent', 'grey'),
  received: tag('New'),
  opened: tag('Waiting for a decision'),
  'on-hold': tag('Waiting for an answer', 'yellow'),
  accepted: tag('Accepted', 'green'),
  'in-progress': tag('In progress', 'teal'),
  rejected: tag('Rejected', 'red'),
  disputed: tag('Rejection disputed', 'orange'),
  concluded: tag('Concluded', 'grey'),
  withdrawn: tag('Withdrawn', 'grey'),
  'entered-in-error': tag('Entered in error', 'grey'),
} satisfies Record<Status, Tag>;

export const statusTag = (status: Status): Tag => statusTags[status] ?? tag(sentence(status), 'grey');

/** What was asked and is not answered in time. */
export const answerOverdue = tag('Answer overdue', 'red');

const riskTags = {
  high: tag('High', 'red'),
  medium: tag('Medium', 'yellow'),
  standard: tag('Standard', 'grey'),
} satisfies Record<RiskGrade, Tag>;

/** Undefined where nobody has assessed the risk: that is not the same as a low one. */
export const riskTag = (grade: RiskGrade | undefined): Tag | undefined => grade && riskTags[grade];

const findingKinds = {
  'repeat-victim': 'Repeat victim',
  'repeat-perpetrator': 'Repeat perpetrator',
  'repeat-pair': 'Same two people again',
  'serial-perpetrator': 'Several victims of one person',
  'asb-case-review': 'Antisocial behaviour case review',
  'repeat-missing': 'Missing again and again',
  'repeat-hate': 'Hate crime again',
  'low-level-accumulation': 'Low-level concerns that add up',
  escalation: 'Getting worse',
} satisfies Record<FindingKind, string>;

export const findingKind = (kind: FindingKind): string => inWords(findingKinds, kind);

/** `1 alert`, `2 alerts` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat('en-GB').format(count)} ${count === 1 ? one : many}`;

/** A window of a policy as a page tells it. */
interface Often {
  readonly count: number;
  /** None where everything that is known counts. */
  readonly window?: { readonly length: number; readonly unit: 'months' | 'days' };
  /** Given where it is people that are counted. */
  readonly people?: number;
}

/** `3 reports in 12 months`, `2 people` */
export function often({ count, window, people }: Often, what: string): string {
  const counts = people === undefined ? counted(count, what) : counted(count, 'person', 'people');
  return window ? `${counts} in ${windowInWords(window)}` : counts;
}

export const windowInWords = ({ length, unit }: NonNullable<Often['window']>): string =>
  counted(length, unit === 'months' ? 'month' : 'day');
