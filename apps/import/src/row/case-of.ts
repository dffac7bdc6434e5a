import { incidentCategoryCodes, type IncidentCategory } from '#libs/case-schemas';
import type { DateFormat, Field } from '../profile/fields.js';
import type { Saying } from '../profile/places.js';
import { momentAsWritten } from './moment-as-written.js';
import type { RowProblem } from './problem.js';

/** What a row says of what happened. */
export interface CaseRead {
  readonly occurredAt: string;
  readonly reportedAt: string;
  readonly category: IncidentCategory;
  readonly reference?: string;
  readonly summary?: string;
}

/** The case that a row belongs to; when and what it was has to be known. */
export function caseOf({ of }: Saying, format: DateFormat): CaseRead | RowProblem[] {
  const occurred = moment(of, 'occurredAt', format);
  const reported = moment(of, 'reportedAt', format);
  const category = of('category') as IncidentCategory;
  const problems = [
    ...(occurred.unread ? [notAMoment('occurredAt')] : []),
    ...(reported.unread ? [notAMoment('reportedAt')] : []),
    ...(incidentCategoryCodes.includes(category) ? [] : [{ field: 'category', reason: 'none of the categories' }]),
  ];
  const [occurredAt, reportedAt] = [occurred.at ?? reported.at, reported.at ?? occurred.at];
  if (problems.length > 0) return problems;
  if (!occurredAt || !reportedAt) return [{ field: 'occurredAt', reason: 'missing, and so is reportedAt' }];
  const [reference, summary] = [of('reference'), of('summary')];
  return { occurredAt, reportedAt, category, ...(reference && { reference }), ...(summary && { summary }) };
}

function moment(of: Saying['of'], field: Field, format: DateFormat): { at: string | undefined; unread: boolean } {
  const text = of(field);
  const at = text === '' ? undefined : momentAsWritten(text, format);
  return { at, unread: text !== '' && at === undefined };
}

const notAMoment = (field: string): RowProblem => ({ field, reason: 'not a day or a day and time' });
