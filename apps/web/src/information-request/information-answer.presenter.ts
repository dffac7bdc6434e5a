import type { WholeAskedView } from '../api/information-view.js';
import type { InformationDesk } from '../desk/information-desks.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { answerFormOf } from './information-request.forms.js';
import { questionPage } from './information-request.presenter.js';

/** What stands above a form that comes back: somebody spoke since, no answer came, or something else was saved from it. */
export type Trouble = 'changed' | 'unavailable' | 'saved-before';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Of the question, as its reader saw it. */
  readonly version: number;
  /** Under which it is sent, so that it is there once. */
  readonly key: string;
  readonly trouble?: Trouble;
}

/** The form as a page, with who is asked about, what, and what was said before. */
export function answerPage(asked: WholeAskedView, filled: Filled, desk: InformationDesk, now: Date) {
  const { title, before, button, fields } = answerFormOf(desk.agency);
  const { values, errors, version, key, trouble } = filled;
  const { who, question, personRows, given, withdrawn } = questionPage(asked, desk, now);
  return {
    ...{ title, before, button, version, key, who, question, personRows, given, withdrawn },
    cannot: asked.allowedSteps.length === 0,
    fields: drawnFields(fields, values, errors),
    errors: errorLinks(errors),
    changed: trouble === 'changed',
    unavailable: trouble === 'unavailable',
    savedBefore: trouble === 'saved-before',
    back: desk.pages.show(asked.id),
  };
}
