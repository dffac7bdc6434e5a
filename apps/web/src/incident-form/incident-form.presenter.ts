import type { IncidentView } from '../api/incident-view.js';
import { drawnFields, errorLinks, writtenTexts } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { category } from '../layout/words.js';
import { paths } from '../paths.js';
import type { IncidentForm } from './incident.form.js';

/** What stands above a form that comes back: something was written down since, or the service did not answer. */
export type Trouble = 'changed' | 'unavailable';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Under which it is sent, so that it is there once. */
  readonly key: string;
  readonly trouble?: Trouble;
}

/** A form as a page, with what was written and what is wrong with it. */
export const incidentFormPage = (
  form: IncidentForm,
  incident: IncidentView,
  { values, errors, trouble, key }: Filled,
) => ({
  ...{ title: form.title, before: form.before, button: form.button, warns: form.warns },
  caption: [category(incident.category), incident.reference].filter(Boolean).join(' '),
  back: paths.incidents.show(incident.id),
  key,
  fields: drawnFields(form.fields, values, errors),
  errors: errorLinks(errors),
  changed: trouble === 'changed',
  unavailable: trouble === 'unavailable',
});

/** It cannot be written down any more: what somebody had written, to be copied. */
export const tooLatePage = (form: IncidentForm, incident: IncidentView, values: Values) => ({
  back: paths.incidents.show(incident.id),
  kept: writtenTexts(form.fields, values),
});
