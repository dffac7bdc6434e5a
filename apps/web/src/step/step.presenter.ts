import { displayName } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import { lastHappening, type Happening } from '../referral/timeline.presenter.js';
import { visibleText } from '../api/visible-text.js';
import { LONGEST_TEXT, type Field, type FieldError, type FormInput, type StepForm } from './step.form.js';

/** What stands above a form that comes back: the referral has changed, or the service did not answer. */
export type Trouble = 'changed' | 'unavailable';

export interface Filled extends FormInput {
  readonly trouble?: Trouble;
}

export interface Asked {
  readonly form: StepForm;
  /** Undefined where it could not be read: the person's words are shown all the same. */
  readonly referral?: ReferralView;
  readonly filled: Filled;
  readonly back: string;
}

/** A step as a page, with what was written and what is wrong with it. */
export function stepPage({ form, referral, filled, back }: Asked) {
  const { values, errors, trouble, version } = filled;
  return {
    ...words(form),
    back,
    person: referral && displayName(referral.person.names),
    question: referral && form.step === 'answer' ? openQuestion(referral) : undefined,
    version,
    fields: form.fields.map((field) => drawn(field, values, errors)),
    errors: errors.map(({ field, text }) => ({ text, href: `#${field}` })),
    changed: trouble === 'changed' ? referral && lastHappening(referral.timeline) : undefined,
    unavailable: trouble === 'unavailable',
  };
}

const words = ({ title, before, button, warns }: StepForm) => ({ title, before, button, warns });

function drawn(field: Field, values: Readonly<Record<string, string>>, errors: readonly FieldError[]) {
  const { kind, name, label } = field;
  const value = values[name] ?? '';
  const error = errors.find((one) => one.field === name);
  const common = { kind, name, label, value, errorMessage: error && { text: error.text } };
  if (field.kind === 'text') return { ...common, hint: field.hint, longest: LONGEST_TEXT };
  const items = Object.entries(field.options).map(([code, text]) => ({ value: code, text, checked: code === value }));
  return { ...common, items };
}

const openQuestion = ({ timeline }: ReferralView): string | undefined =>
  timeline.filter(({ step }) => step === 'ask').at(-1)?.note;

export interface Taken {
  readonly heading: string;
  readonly what?: Happening;
  readonly kept: readonly { readonly label: string; readonly text: string }[];
  readonly back: string;
}

/** The step cannot be taken any more: what happened instead, and what the person had written. */
export function alreadyTakenPage(asked: Asked, reader: string): Taken {
  const { form, referral, filled, back } = asked;
  const mine = isDone(asked, reader);
  return {
    heading: mine ? form.done : 'Someone else has already decided',
    what: referral && lastHappening(referral.timeline),
    kept: mine ? [] : texts(form, filled),
    back,
  };
}

/** The last thing that happened is what this person asks for: they pressed twice, or sent again what had been saved. */
export function isDone({ form, referral, filled }: Asked, reader: string): boolean {
  const last = referral?.timeline.at(-1);
  const written = visibleText(texts(form, filled)[0]?.text ?? '');
  return last?.byName === reader && last.step === form.step && (last.note ?? '') === written;
}

const texts = ({ fields }: StepForm, { values }: FormInput) =>
  fields.flatMap(({ kind, name, label }) => {
    const text = values[name];
    return kind === 'text' && text ? [{ label, text }] : [];
  });
