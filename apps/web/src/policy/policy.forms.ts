import type { Policy } from '#libs/repeat-detection';
import type { PolicyHistoryView, PolicyStep } from '../api/policy-view.js';
import { partNames, type Field, type FieldError, type Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import { anchors } from './policy.words.js';

/** What somebody can say of a policy, as a page. */
export interface PolicyForm {
  readonly title: string;
  readonly before: readonly string[];
  readonly button: string;
  readonly done: string;
  readonly fields: (policy: Policy) => readonly Field[];
  /** What stands in the fields before anybody writes. */
  readonly begins: (policy: Policy) => Values;
  readonly said: (values: Values, policy: Policy) => object | FieldError;
}

/** The day whose policies are shown. */
export const dayFields: readonly Field[] = [
  { kind: 'date', name: 'on', label: 'Show the policies of another day', hint: 'For example, 27 3 2026' },
];

const whole = (words: string) => ({ pattern: /^[1-9]\d{0,3}$/, other: `${words} must be a whole number, such as 3` });

const proposeFields = (policy: Policy): readonly Field[] => [
  {
    ...{ kind: 'line', name: 'atLeast', label: 'How many make a pattern?', narrow: true },
    ...{ missing: 'Enter how many make a pattern', form: whole('How many'), tells: ['policy.atLeast'] },
  },
  {
    ...{ kind: 'line', name: 'windowLength', label: 'Within how many months or days?', narrow: true },
    hint: 'Leave this empty to count everything that is known, however old.',
    ...{ form: whole('The number of months or days'), tells: ['policy.window'] },
  },
  {
    ...{ kind: 'choice', name: 'windowUnit', label: 'Months or days?', inline: true },
    options: { months: 'Months', days: 'Days' },
  },
  {
    ...{ kind: 'choice', name: 'anchor', label: 'Which day places an incident?', options: anchorsFor(policy) },
    ...{ missing: 'Select which day places an incident', tells: ['policy.anchor'] },
  },
  {
    ...{ kind: 'line', name: 'source', label: 'Which page does the rule come from?', longest: 500 },
    hint: 'The address of the guidance or protocol, beginning with https://',
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
  {
    ...{ kind: 'date', name: 'from', label: 'From which day?', hint: 'For example, 27 3 2027' },
    ...{ missing: 'Enter the day from which it is in force', tells: ['policy.effectiveFrom'] },
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

/** Only what is about the same two people can count from a referral. */
function anchorsFor(policy: Policy): Readonly<Record<string, string>> {
  const { occurred, reported, ...fromReferral } = anchors;
  const isPair = policy.counts === 'incidents' && policy.per === 'counterpart';
  return { occurred, reported, ...(isPair && fromReferral) };
}

function asValues(policy: Policy): Values {
  const { atLeast, window, anchor, source, note, effectiveUntil } = policy;
  return {
    ...{ atLeast: String(atLeast), anchor, source, note },
    ...{ windowLength: window ? String(window.length) : '', windowUnit: window?.unit ?? '' },
    ...(effectiveUntil && dateValues('until', effectiveUntil)),
  };
}

const dateValues = (name: string, day: string): Values =>
  Object.fromEntries(partNames(name).map((box, place) => [box, String(Number(day.split('-').reverse()[place]))]));

/** Whatever the form does not ask stays as the version says on which it is based. */
function proposed(values: Values, policy: Policy): object | FieldError {
  const { windowLength, windowUnit, why, whyPast } = values;
  if (windowLength && !windowUnit) return { field: 'windowUnit', text: 'Select whether it is months or days' };
  const {
    id: _,
    version: _version,
    kind: _kind,
    counts: _counts,
    window: _window,
    effectiveUntil: _until,
    ...rest
  } = policy;
  const { per: _per, unconnected: _unconnected, approvedBy: _by, ...kept } = rest as Partial<Record<string, unknown>>;
  const until = writtenDate('until', values);
  return {
    policy: {
      ...kept,
      atLeast: Number(values['atLeast']),
      ...(windowLength && { window: { length: Number(windowLength), unit: windowUnit } }),
      ...{ anchor: values['anchor'], source: values['source'], note: values['note'] },
      effectiveFrom: writtenDate('from', values),
      ...(until !== undefined && { effectiveUntil: until }),
    },
    why,
    ...(whyPast && { whyPast }),
  };
}

export const policyForms: Readonly<Record<PolicyStep, PolicyForm>> = {
  propose: {
    title: 'Propose a new version',
    before: [
      'Nothing changes until another supervisor has approved it and its first day has come.',
      'Then everybody is looked at again by the new rule, and whoever was told of something that no longer holds is told so.',
      'What is not asked here stays as it is.',
    ],
    button: 'Propose this version',
    done: 'You have proposed a new version. Another supervisor has to approve it',
    fields: proposeFields,
    begins: asValues,
    said: proposed,
  },
  decide: {
    title: 'Approve or reject',
    before: ['You are the second person. If you reject it, nothing changes.'],
    button: 'Save my decision',
    done: 'You have decided on this version',
    fields: () => [
      {
        ...{ kind: 'choice', name: 'approves', label: 'Do you approve this version?', inline: true },
        ...{ missing: 'Select whether you approve it', options: { yes: 'Yes', no: 'No' } },
      },
      { ...{ kind: 'text', name: 'rationale', label: 'Why' }, missing: 'Enter why you approve or reject it' },
    ],
    begins: () => ({}),
    said: ({ approves, rationale }) => ({ approves: approves === 'yes', rationale }),
  },
};

/** The version on which another one is based: the one in force, or the last that was. */
export function basisOf({ versions, inForce }: PolicyHistoryView): Policy {
  const counted = versions.find(({ standing }) => standing === 'approved' || standing === 'starting-value');
  return (versions.find(({ version }) => version === inForce) ?? counted ?? versions[0])?.policy as Policy;
}

/** Why the hub says no although the form is filled. */
export const policyRefusals: Readonly<Record<string, FieldError>> = {
  'begins-in-the-past': {
    field: 'whyPast',
    text: 'That day is over. Choose today or a later day, or enter why it is to have begun then',
  },
  'begun-meanwhile': {
    field: 'approves',
    text: 'The day on which it was to begin is over. Reject it, so that it can be proposed for another day',
  },
  'proposal-waits': {
    field: 'atLeast',
    text: 'A version waits for a second person already. It has to be decided first',
  },
  'nothing-to-decide': { field: 'approves', text: 'Nothing waits for a second person any more' },
  'own-proposal': { field: 'approves', text: 'Somebody else has to approve or reject what you proposed yourself' },
};
