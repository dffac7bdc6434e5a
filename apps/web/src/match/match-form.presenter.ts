import type { MatchStep, MatchView } from '../api/match-view.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { paths } from '../paths.js';
import { comparedRows } from './comparison.presenter.js';
import { bothNames } from './match-list.presenter.js';
import { matchForms } from './match.forms.js';
import { wordsSaid } from './match.presenter.js';

/** What stands above a form that comes back: somebody spoke since, no answer came, or something else was saved from it. */
export type Trouble = 'changed' | 'unavailable' | 'saved-before';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Of the match, as its reader saw it. */
  readonly version: number;
  /** Under which it is sent, so that it is there once. */
  readonly key: string;
  readonly trouble?: Trouble;
}

/** A form as a page, with the records below it and what was said of them last. */
export function matchFormPage(
  step: MatchStep,
  match: MatchView,
  { values, errors, version, key, trouble }: Filled,
  today: Date,
) {
  const { title, before, button, warns, fields } = matchForms[step];
  const last = wordsSaid(match).at(-1);
  return {
    ...{ title, before, button, warns, version, key },
    ...{ names: bothNames(match), sentence: match.sentence, rows: comparedRows(match, today) },
    last: step === 'decide' && trouble !== 'changed' ? undefined : last,
    fields: drawnFields(fields, values, errors),
    errors: errorLinks(errors),
    changed: trouble === 'changed',
    unavailable: trouble === 'unavailable',
    savedBefore: trouble === 'saved-before',
    back: paths.matches.show(match.id),
  };
}
