import type { ReferralView } from '../api/referral-view.js';
import { personTitle } from '../referral/person.presenter.js';
import { lastHappening, type Happening } from '../referral/timeline.presenter.js';
import { visibleText } from '../api/visible-text.js';
import { drawnFields, errorLinks, writtenTexts } from '../form/field.presenter.js';
import type { FormInput, StepForm } from './step.form.js';

/** What stands above a form that comes back: the referral has changed, the service did not answer, or another entry was saved from it. */
export type Trouble = 'changed' | 'unavailable' | 'saved-before';

export interface Filled extends FormInput {
  readonly trouble?: Trouble;
}

export interface Asked {
  readonly form: StepForm;
  /** Undefined where it could not be read: the person's words are shown all the same. */
  readonly referral?: ReferralView;
  readonly filled: Filled;
  readonly back: string;
  /** What the page is about: `referral`, `client`. */
  readonly thing: string;
}

/** A step as a page, with what was written and what is wrong with it. */
export function stepPage({ form, referral, filled, back, thing }: Asked) {
  const { values, errors, trouble, version, key } = filled;
  return {
    ...words(form),
    ...{ back, thing },
    person: referral && personTitle(referral),
    question: referral && form.step === 'answer' ? openQuestion(referral) : undefined,
    version,
    key: form.keyed && key,
    fields: drawnFields(form.fields, values, errors),
    errors: errorLinks(errors),
    changed: trouble === 'changed',
    happened: trouble === 'changed' ? referral && lastHappening(referral.timeline) : undefined,
    unavailable: trouble === 'unavailable',
    savedBefore: trouble === 'saved-before',
  };
}

const words = ({ title, before, button, warns, repeats }: StepForm) => ({ title, before, button, warns, repeats });

const openQuestion = ({ timeline }: ReferralView): string | undefined =>
  timeline.filter(({ step }) => step === 'ask').at(-1)?.note;

export interface Taken {
  readonly heading: string;
  readonly what?: Happening;
  readonly kept: readonly { readonly label: string; readonly text: string }[];
  readonly back: string;
  readonly thing: string;
}

/** The step cannot be taken any more: what happened instead, and what the person had written. */
export function alreadyTakenPage(asked: Asked, reader: string): Taken {
  const { form, referral, filled, back, thing } = asked;
  const mine = isDone(asked, reader);
  return {
    heading: mine ? form.done : 'Someone else has already decided',
    what: referral && lastHappening(referral.timeline),
    kept: mine ? [] : writtenTexts(form.fields, filled.values),
    ...{ back, thing },
  };
}

/** The last thing that happened is what this person asks for: they pressed twice, or sent again what had been saved. */
export function isDone({ form, referral, filled }: Asked, reader: string): boolean {
  const last = referral?.timeline.at(-1);
  if (!referral || last?.byName !== reader || last.step !== (form.happensAs ?? form.step)) return false;
  if (form.isDone) return form.isDone(filled.values, referral);
  const [said] = writtenTexts(form.fields, filled.values);
  return (last.note ?? '') === visibleText(said?.text ?? '');
}
