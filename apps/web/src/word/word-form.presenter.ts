import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { Filled, WordForm } from './word-form.js';

/** A form as a page, but for what stands around it. */
export function wordFormPage<Thing>(
  { title, before, button, warns, fields }: WordForm<Thing>,
  thing: Thing,
  { values, errors, version, key, trouble }: Filled,
) {
  return {
    ...{ title, before, button, warns, version, key },
    fields: drawnFields(fields(thing), values, errors),
    errors: errorLinks(errors),
    changed: trouble === 'changed',
    unavailable: trouble === 'unavailable',
    savedBefore: trouble === 'saved-before',
  };
}
