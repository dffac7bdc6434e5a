import type { PolicyHistoryView, PolicyStep } from '../api/policy-view.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import type { FieldError, Values } from '../form/field.js';
import { paths } from '../paths.js';
import { basisOf, policyForms } from './policy.forms.js';
import { versionParts } from './policy.presenter.js';
import { policyName } from './policy.words.js';
import { previewParts } from './preview.presenter.js';

/** What stands above a form that comes back: somebody spoke since, no answer came, or something else was saved from it. */
export type Trouble = 'changed' | 'unavailable' | 'saved-before';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Of the policy, as its reader saw it. */
  readonly version: number;
  /** Under which it is sent, so that it is there once. */
  readonly key: string;
  readonly trouble?: Trouble;
}

/** A form as a page, with what is in force and what waits. */
export function policyFormPage(
  step: PolicyStep,
  policy: PolicyHistoryView,
  { values, errors, version, key, trouble }: Filled,
) {
  const { title, before, button, fields } = policyForms[step];
  const now = policy.versions.find((one) => one.version === policy.inForce);
  const waiting = policy.versions.find(({ standing }) => standing === 'waiting');
  return {
    ...{ title, before, button, version, key, name: policyName(policy.id) },
    now: now && versionParts(now),
    waiting: waiting && versionParts(waiting),
    preview: waiting && previewParts(waiting),
    fields: drawnFields(fields(basisOf(policy)), values, errors),
    errors: errorLinks(errors),
    changed: trouble === 'changed',
    unavailable: trouble === 'unavailable',
    savedBefore: trouble === 'saved-before',
    back: paths.policies.show(policy.id),
  };
}
