import { incidentCategories } from '#libs/case-schemas';
import type { Policy } from '#libs/repeat-detection';
import {
  boxOf,
  checkedIn,
  partNames,
  type ChecksField,
  type Field,
  type FieldError,
  type Values,
} from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import { anchors, asSentence, grades, roles, signs, suspectStands } from './policy.words.js';

const whole = (words: string) => ({ pattern: /^[1-9]\d{0,3}$/, other: `${words} must be a whole number, such as 3` });
const asChoices = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([code, text]) => [code, asSentence(text)]));
const monthsOrDays = { months: 'Months', days: 'Days' };

/** What can be one of several, each a box of its own. By its name in the policy. */
const lists = {
  roles: {
    ...{ kind: 'checks', name: 'roles', label: 'Which part must the person have had?', options: asChoices(roles) },
    ...{ hint: 'Select all that count.', missing: 'Select at least one part', tells: ['policy.roles'] },
    heading: 'Which incidents count',
  },
  categories: {
    ...{ kind: 'checks', name: 'categories', label: 'Which kinds of incident count?', options: incidentCategories },
    ...{ hint: 'Select none to count every kind.', tells: ['policy.categories'] },
  },
  grades: {
    ...{ kind: 'checks', name: 'grades', label: 'Which risk grades count?', options: asChoices(grades) },
    ...{ hint: 'Select none to count whatever the grade is, and what nobody graded.', tells: ['policy.grades'] },
  },
  standings: {
    ...{ kind: 'checks', name: 'standings', label: 'How must the suspect stand?', options: asChoices(suspectStands) },
    hint: 'Select none to count however the suspect stands. Only where it is about a suspect.',
    tells: ['policy.standings'],
  },
  signs: {
    ...{ kind: 'checks', name: 'signs', label: 'Which signs that it gets worse?', options: asChoices(signs) },
    ...{ missing: 'Select at least one sign', tells: ['policy.signs'] },
  },
} satisfies Record<string, ChecksField>;

/** Everything that a new version can say otherwise, each as it is in force until somebody changes it. */
export const proposalFields = (policy: Policy): readonly Field[] => [
  {
    ...{ kind: 'line', name: 'atLeast', label: 'How many make a pattern?', narrow: true },
    ...{ missing: 'Enter how many make a pattern', form: whole('How many'), tells: ['policy.atLeast'] },
  },
  {
    ...{ kind: 'line', name: 'windowLength', label: 'Within how many months or days?', narrow: true },
    hint: 'Leave this empty to count everything that is known, however old.',
    ...{ form: whole('The number of months or days'), tells: ['policy.window'] },
  },
  { ...{ kind: 'choice', name: 'windowUnit', label: 'Months or days?', inline: true }, options: monthsOrDays },
  {
    ...{ kind: 'choice', name: 'anchor', label: 'Which day places an incident?', options: anchorsFor(policy) },
    ...{ missing: 'Select which day places an incident', tells: ['policy.anchor'] },
  },
  ...(policy.counts === 'signs' ? fieldsOfSigns : []),
  ...[lists.roles, lists.categories, lists.grades, lists.standings],
  {
    ...{ kind: 'line', name: 'withinLength', label: 'Within how many months or days of it must it be reported?' },
    ...{ hint: 'Leave this empty to count it whenever it was reported.', narrow: true },
    ...{ form: whole('The number of months or days'), tells: ['policy.reportedWithin'] },
  },
  { ...{ kind: 'choice', name: 'withinUnit', label: 'Months or days?', inline: true }, options: monthsOrDays },
  ...fieldsOfSource,
  ...fieldsOfTime,
];

/** Only what is about the same two people can count from a referral. */
function anchorsFor(policy: Policy): Readonly<Record<string, string>> {
  const { occurred, reported, ...fromReferral } = anchors;
  const isPair = policy.counts === 'incidents' && policy.per === 'counterpart';
  return { occurred, reported, ...(isPair && fromReferral) };
}

const fieldsOfSigns: readonly Field[] = [
  lists.signs,
  {
    ...{ kind: 'line', name: 'signsAtLeast', label: 'How many of these signs at least?', narrow: true },
    ...{ missing: 'Enter how many signs at least', form: whole('How many signs'), tells: ['policy.signsAtLeast'] },
  },
  {
    ...{ kind: 'line', name: 'gapAtMost', label: 'How much shorter is a shorter gap?', narrow: true },
    hint: 'The latest gap as a part of those before it. For example, 0.5 is half as long.',
    form: { pattern: /^0\.(?!0+$)\d{1,2}$/, other: 'How much shorter must be a number between 0 and 1, such as 0.5' },
    ...{ missing: 'Enter how much shorter a gap must be', tells: ['policy.gapAtMost'] },
  },
];

const fieldsOfSource: readonly Field[] = [
  {
    ...{ kind: 'line', name: 'source', label: 'Which page does the rule come from?', longest: 500 },
    ...{ hint: 'The address of the guidance or protocol, beginning with https://', heading: 'Where it comes from' },
    form: {
      pattern: /^https?:\/\/[^/\s]+\/\S*$/,
      other: 'The page must be an address such as https://example.org/rule',
    },
    ...{ missing: 'Enter the page that the rule comes from', tells: ['policy.source'] },
  },
  {
    ...{ kind: 'text', name: 'note', label: 'What does the source say?' },
    hint: 'And what was decided here because it does not say.',
    ...{ missing: 'Enter what the source says', tells: ['policy.note'] },
  },
];

const fieldsOfTime: readonly Field[] = [
  {
    ...{ kind: 'date', name: 'from', label: 'From which day?', hint: 'For example, 27 3 2027' },
    ...{ heading: 'When and why', missing: 'Enter the day from which it is in force' },
    tells: ['policy.effectiveFrom'],
  },
  {
    ...{ kind: 'date', name: 'until', label: 'Until which day, if it is to end?' },
    ...{ hint: 'Leave this empty if it is to go on.', tells: ['policy.effectiveUntil'] },
  },
  {
    ...{ kind: 'text', name: 'whyPast', label: 'Why is it to have begun on a day that is over?', onceRefused: true },
    missing: undefined,
  },
  {
    ...{ kind: 'text', name: 'why', label: 'Why do you propose this?', missing: 'Enter why you propose this' },
    hint: 'The second person reads this.',
  },
];

/** What stands in the fields before anybody writes. */
export function asValues(policy: Policy): Values {
  const { atLeast, window, reportedWithin, anchor, source, note, effectiveUntil } = policy;
  return {
    ...{ atLeast: String(atLeast), anchor, source, note },
    ...{ windowLength: window ? String(window.length) : '', windowUnit: window?.unit ?? '' },
    ...{ withinLength: reportedWithin ? String(reportedWithin.length) : '', withinUnit: reportedWithin?.unit ?? '' },
    ...Object.fromEntries(Object.entries(policy).flatMap(([name, value]) => boxesOf(name, value))),
    ...(policy.counts === 'signs' && {
      ...{ signsAtLeast: String(policy.signsAtLeast), gapAtMost: String(policy.gapAtMost) },
    }),
    ...(effectiveUntil && dateValues('until', effectiveUntil)),
  };
}

/** Of whatever is a list. */
const boxesOf = (name: string, value: unknown): (readonly [string, string])[] =>
  Array.isArray(value) ? value.map((code) => [boxOf(name, String(code)), 'yes'] as const) : [];

const dateValues = (name: string, day: string): Values =>
  Object.fromEntries(partNames(name).map((box, place) => [box, String(Number(day.split('-').reverse()[place]))]));

/** What the hub is told: the whole version. */
export function proposed(values: Values, policy: Policy): object | FieldError {
  const { windowLength, windowUnit, withinLength, withinUnit, why, whyPast } = values;
  if (windowLength && !windowUnit) return { field: 'windowUnit', text: noUnit };
  if (withinLength && !withinUnit) return { field: 'withinUnit', text: noUnit };
  const until = writtenDate('until', values);
  const { signs: signsField, ...everywhere } = lists;
  return {
    policy: {
      atLeast: Number(values['atLeast']),
      ...(windowLength && { window: { length: Number(windowLength), unit: windowUnit } }),
      ...{ anchor: values['anchor'], source: values['source'], note: values['note'] },
      ...chosenOf(Object.values(everywhere), values),
      ...(withinLength && { reportedWithin: { length: Number(withinLength), unit: withinUnit } }),
      ...(policy.counts === 'signs' && {
        ...chosenOf([signsField], values),
        ...{ signsAtLeast: Number(values['signsAtLeast']), gapAtMost: Number(values['gapAtMost']) },
      }),
      effectiveFrom: writtenDate('from', values),
      ...(until !== undefined && { effectiveUntil: until }),
    },
    why,
    ...(whyPast && { whyPast }),
  };
}

const noUnit = 'Select whether it is months or days';

/** One of which nothing is chosen is left out: then all count. */
const chosenOf = (fields: readonly ChecksField[], values: Values): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    fields.map((field) => [field.name, checkedIn(field, values)] as const).filter(([, chosen]) => chosen.length > 0),
  );
