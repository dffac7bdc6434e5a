import { isDay } from '#libs/case-schemas';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { problemsOf, readValues } from '../form/reading.js';
import { writtenDate } from '../form/written-date.js';

const fields: readonly Field[] = [
  {
    ...{ kind: 'date', name: 'on', label: 'On which day?', notAfterToday: true },
    ...{ hint: 'For example, 3 3 2026. You see what the hub knew at the end of that day.', missing: 'Enter a day' },
  },
];

export interface AskedDay {
  /** The day that the page is to show; now where none is said. */
  readonly on?: string;
  /** One that was just written in the form: it gets an address. */
  readonly chosen?: string;
  readonly values: Values;
  readonly errors: readonly FieldError[];
}

/** Which day an address asks for. It is written in three boxes, and stands in the address as one word. */
export function askedDay(query: Readonly<Record<string, unknown>>, now: Date): AskedDay {
  const said = query['on'];
  const values = readValues(fields, query);
  if (!('on-day' in query)) return { values, errors: [], ...(isDay(said) && { on: said }) };
  const errors = problemsOf(fields, values, now);
  const chosen = errors.length === 0 ? writtenDate('on', values) : undefined;
  return { values, errors, ...(chosen !== undefined && { chosen }) };
}

export const dayForm = (values: Values, errors: readonly FieldError[]) => ({
  dayFields: drawnFields(fields, values, errors),
  errors: errorLinks(errors),
});
