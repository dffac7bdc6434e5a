import type { AlertStep, WholeAlertView } from '../api/alert-view.js';
import type { AlertDesk } from '../desk/alert-desks.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { alertForms } from './alert.forms.js';
import { alertPage } from './alert.presenter.js';

/** What stands above a form that comes back: somebody spoke since, no answer came, or something else was saved from it. */
export type Trouble = 'changed' | 'unavailable' | 'saved-before';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Of the alert, as its reader saw it. */
  readonly version: number;
  /** Under which it is sent, so that it is there once. */
  readonly key: string;
  readonly trouble?: Trouble;
}

/** A form as a page, with what the alert says and what was said of it before. */
export function alertFormPage(step: AlertStep, alert: WholeAlertView, filled: Filled, desk: AlertDesk) {
  const { title, before, button, fields } = alertForms[step];
  const { values, errors, version, key, trouble } = filled;
  const { who, sentence, asked, entries, isOver } = alertPage(alert, desk);
  return {
    ...{ title, before, button, version, key, who, sentence, asked, entries, isOver },
    cannot: !alert.allowedSteps.includes(step),
    fields: drawnFields(fields, values, errors),
    errors: errorLinks(errors),
    changed: trouble === 'changed',
    unavailable: trouble === 'unavailable',
    savedBefore: trouble === 'saved-before',
    back: desk.pages.show(alert.id),
  };
}
