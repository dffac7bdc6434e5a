import type { Field, TextField, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { isvaForm, otherReason, words } from './isva.fields.js';
import { notOfferedReasons, reallocationReasons, speakers } from './isva.words.js';
import { momentFields, momentSaid } from './moment.fields.js';

const said = (values: Values, ...names: readonly string[]): object =>
  Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));

const answerFields = (what: string): readonly Field[] => [
  ...momentFields(what),
  {
    kind: 'choice',
    name: 'saidBy',
    label: 'Who said so?',
    options: speakers,
    missing: 'Select who said so',
  },
];

/** No list of colleagues is kept, so an adviser is named by whoever gives them somebody to support. */
const adviserFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'adviserName',
    label: 'The adviser’s full name',
    missing: 'Enter the adviser’s full name',
    tells: ['adviser', 'adviser.name'],
  },
  {
    kind: 'line',
    name: 'adviserUser',
    label: 'Their user name',
    hint: 'The one with which they sign in, such as ann.bell.',
    longest: 64,
    missing: 'Enter the adviser’s user name',
    tells: ['adviser.subject'],
  },
];

const adviserSaid = ({ adviserName: name, adviserUser: subject }: Values) => ({ adviser: { subject, name } });

const note: TextField = words('Your note');

/** Whether somebody is offered an adviser, what they answer, and who it is. */
export const isvaOfferForms: readonly StepForm[] = [
  isvaForm({
    step: 'offer',
    title: 'The offer of an adviser',
    before: ['An adviser supports somebody whether or not they tell the police.'],
    fields: [...momentFields('was it offered'), note],
    button: 'Save the offer',
    done: 'You have written down the offer of an adviser',
    said: (values) => ({ at: momentSaid(values), ...said(values, 'words') }),
  }),
  isvaForm({
    step: 'not-offer',
    title: 'Why no adviser is offered',
    before: [],
    fields: [
      {
        kind: 'choice',
        name: 'reason',
        label: 'Why not?',
        options: notOfferedReasons,
        missing: 'Select why no adviser is offered',
      },
      otherReason(note),
    ],
    button: 'Save',
    done: 'You have written down why no adviser is offered',
  }),
  isvaForm({
    step: 'accept',
    title: 'An adviser is wanted',
    before: ['The next thing is to name one.'],
    fields: [...answerFields('was it accepted'), note],
    button: 'Save',
    done: 'You have written down that an adviser is wanted',
    said: (values) => ({ at: momentSaid(values), ...said(values, 'saidBy', 'words') }),
  }),
  isvaForm({
    step: 'decline',
    title: 'An adviser is declined',
    before: ['Whoever has said no may say yes later: it can be offered again.'],
    fields: [...answerFields('was it declined'), note],
    button: 'Save',
    done: 'You have written down that an adviser was declined',
    said: (values) => ({ at: momentSaid(values), ...said(values, 'saidBy', 'words') }),
  }),
  isvaForm({
    step: 'allocate',
    title: 'Name the adviser',
    before: ['The adviser will see this person from now on, and no other adviser will.'],
    fields: [
      ...adviserFields,
      {
        kind: 'date',
        name: 'reviewOn',
        label: 'By which day is it to be looked at again?',
        hint: 'For example, 20 11 2026.',
        missing: 'Enter the day by which it is to be looked at again',
      },
    ],
    button: 'Name the adviser',
    done: 'You have named the adviser',
    said: (values) => ({ ...adviserSaid(values), reviewOn: writtenDate('reviewOn', values) }),
  }),
  isvaForm({
    step: 'reallocate',
    title: 'Hand on to another adviser',
    before: ['The adviser until now will not see this person any more.'],
    fields: [
      ...adviserFields,
      {
        kind: 'choice',
        name: 'reason',
        label: 'Why?',
        options: reallocationReasons,
        missing: 'Select why it is handed on',
      },
      otherReason(note),
    ],
    refusals: {
      'already-adviser': { field: 'adviserUser', text: 'They are the adviser already. Enter another user name' },
      'words-missing': { field: 'words', text: 'Enter the other reason' },
    },
    button: 'Hand on',
    done: 'You have handed it on to another adviser',
    said: (values) => ({ ...adviserSaid(values), ...said(values, 'reason', 'words') }),
  }),
];
