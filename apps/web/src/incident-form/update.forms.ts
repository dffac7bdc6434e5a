import { unsafeReasons } from '#libs/case-schemas';
import type { UpdateView } from '../api/incident-view.js';
import type { FieldError, Values } from '../form/field.js';
import { notGivenReasons, updateKinds } from '../incident/police.words.js';
import { entitlementInWords } from '../incident/update.presenter.js';
import { updateChannels } from '../incident/update.words.js';
import { momentFields, momentSaid } from '../own-work/moment.fields.js';
import { deadlinePanel } from '../referral/deadline.presenter.js';
import { mistimed, type FormFor, type Subject } from './incident.form.js';

const updateOf = ({ incident, of }: Subject): UpdateView | undefined =>
  incident.victimUpdates.find(({ id }) => id === of);

const moments: Readonly<Record<string, FieldError>> = {
  ...mistimed,
  'before-it-was-owed': { field: 'on-day', text: 'The day and the time must not be before this update was owed' },
};

/** An update that a victim was given. A way that is not safe is refused; what was done all the same is written down with why. */
export const updateGivenForm: FormFor = (subject) => {
  const update = updateOf(subject);
  return (
    update && {
      name: 'update-given',
      title: `The update that you gave to ${update.personName}`,
      before: [...owedInWords(update), ...waysInWords(update)],
      fields: [
        {
          kind: 'choice',
          name: 'channel',
          label: 'How did you tell them?',
          options: updateChannels,
          missing: 'Select how you told them',
        },
        ...momentFields('did you tell them'),
        {
          kind: 'choice',
          name: 'kind',
          label: 'What was it about?',
          options: updateKinds,
          missing: 'Select what it was about',
        },
        {
          kind: 'text',
          name: 'told',
          label: 'What you told them',
          missing: 'Enter what you told them',
          tells: ['text'],
        },
        {
          kind: 'text',
          name: 'despite',
          label: 'Why it was done although it was not safe',
          hint: 'Leave this empty if you chose the wrong way above, and put that right.',
          onceRefused: true,
        },
      ],
      button: 'Save the update',
      at: `/victim-updates/${update.id}/give`,
      begins: {},
      said: givenSaid,
      refusals: { ...unsafeRefusals, ...moments },
      isDone: ({ told }, reader) => update.ended?.recordedBy === reader && update.ended.text === told,
    }
  );
};

function givenSaid(values: Values): object {
  const { channel, kind, told, despite } = values;
  return { channel, at: momentSaid(values), kind, text: told, ...(despite && { despite }) };
}

const unsafeRefusals: Readonly<Record<string, FieldError>> = Object.fromEntries(
  Object.entries(unsafeReasons).map(([code, reason]) => [
    code,
    { field: 'despite', text: `${reason}. Nothing has been saved. If it was done all the same, enter why` },
  ]),
);

/** An update that a victim was not given. Whoever wants to hear nothing is owed nothing more. */
export const updateNotGivenForm: FormFor = (subject) => {
  const update = updateOf(subject);
  return (
    update && {
      name: 'update-not-given',
      title: `Why ${update.personName} was not given this update`,
      before: [...owedInWords(update), 'A victim who asked to hear nothing is owed nothing more of this incident.'],
      fields: [
        {
          kind: 'choice',
          name: 'reason',
          label: 'Why was it not given?',
          options: notGivenReasons,
          missing: 'Select why it was not given',
        },
        ...momentFields('did you try, or hear that'),
        { kind: 'text', name: 'explanation', label: 'What happened', missing: 'Enter what happened' },
      ],
      button: 'Save',
      at: `/victim-updates/${update.id}/not-given`,
      begins: {},
      said: (values) => ({
        ...{ reason: values['reason'], at: momentSaid(values), explanation: values['explanation'] },
      }),
      refusals: moments,
      isDone: ({ explanation }, reader) =>
        update.ended?.recordedBy === reader && update.ended.explanation === explanation,
    }
  );
};

function owedInWords(update: UpdateView): string[] {
  const { when, explanation } = deadlinePanel(update.deadline);
  return [`${when}. ${entitlementInWords(update)}.`, explanation];
}

/** What is safe at this moment: before anybody is called, not after. */
function waysInWords({ channels = [] }: UpdateView): string[] {
  const names = (may: boolean): string =>
    channels
      .filter((channel) => channel.may === may)
      .map(({ name }) => name.toLowerCase())
      .join('; ');
  return [
    ...(names(true) ? [`Safe at this moment: ${names(true)}.`] : []),
    ...(names(false) ? [`Not safe at this moment: ${names(false)}.`] : []),
  ];
}
