import type { Field, Values } from '../form/field.js';
import { clockForm, writtenMoment } from '../form/written-date.js';

/** When something was done, as a day and a time. */
export const momentFields = (what: string): readonly Field[] => [
  {
    kind: 'date',
    name: 'on',
    label: `On which day ${what}?`,
    hint: 'For example, 20 11 2026.',
    missing: 'Enter the day',
    notAfterToday: true,
    tells: ['at'],
  },
  {
    kind: 'line',
    name: 'time',
    label: 'At what time?',
    hint: 'For example, 14:30. An estimate is enough.',
    narrow: true,
    form: clockForm,
    missing: 'Enter the time',
    tells: ['at'],
  },
];

export const momentSaid = (values: Values): string => writtenMoment('on', values['time'] ?? '', values);
