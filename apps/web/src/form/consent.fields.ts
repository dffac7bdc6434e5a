import {
  notAskedReasons,
  overrideReasonCodes,
  overrideReasons,
  type Consent,
  type ConsentOverride,
} from '#libs/case-schemas';
import type { ConsentDecision, NotAskedReason, OverrideReason } from '#libs/case-schemas';
import type { Field, Values } from './field.js';
import { askedAs, type Route } from './route.fields.js';
import { momentInLondon, writtenDate } from './written-date.js';

/** Who writes it down, and when. */
export interface Writing {
  readonly by: string;
  readonly now: Date;
}

const asked = { field: 'decision', choices: ['given', 'refused'] };
const overridden = { field: 'overrideReason', choices: overrideReasonCodes };
const NONE = 'none';

/** What the person said about being referred, as a record: who was asked, how and when. */
export const consentFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'decision',
    heading: 'What the person said',
    label: 'Do they agree to be referred there?',
    options: { given: 'Yes, they agree', refused: 'No, they refuse', 'not-asked': 'They were not asked' },
    missing: 'Select what the person said',
    tells: ['consent'],
  },
  {
    kind: 'choice',
    name: 'answeredBy',
    label: 'Who answered?',
    hint: 'If somebody was asked.',
    options: { self: 'The person', parent: 'A parent or carer', other: 'Somebody else' },
    missing: 'Select who answered',
    missingAfter: asked,
    tells: ['consent.by'],
  },
  {
    kind: 'choice',
    name: 'how',
    label: 'How were they asked?',
    hint: 'If somebody was asked.',
    options: {
      'in-person': 'In person',
      phone: 'By phone',
      writing: 'In writing',
      online: 'Online',
      other: 'Another way',
    },
    missing: 'Select how they were asked',
    missingAfter: asked,
    tells: ['consent.how'],
  },
  {
    kind: 'date',
    name: 'askedOn',
    label: 'When were they asked?',
    hint: 'Leave this empty if it was today.',
    notAfterToday: true,
    tells: ['consent.at'],
  },
  {
    kind: 'choice',
    name: 'notAskedBecause',
    label: 'Why were they not asked?',
    hint: 'If nobody was asked.',
    options: notAskedReasons,
    missing: 'Select why they were not asked',
    missingAfter: { field: 'decision', choices: ['not-asked'] },
    tells: ['consent.notAskedBecause'],
  },
];

/** A decision to tell without the person's yes, by somebody who is named. */
export const overrideFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'overrideReason',
    heading: 'Sharing without their yes',
    label: 'Must this be shared even if the person does not agree?',
    options: { [NONE]: 'No', ...overrideReasons },
    missing: 'Select whether this must be shared even if the person does not agree',
    tells: ['override', 'override.reason'],
  },
  {
    kind: 'line',
    name: 'decidedBy',
    label: 'Who decided that?',
    hint: 'Their full name. Leave this empty if you chose ‘No’.',
    missing: 'Enter who decided to share without their yes',
    missingAfter: overridden,
    tells: ['override.decidedBy'],
  },
  {
    kind: 'text',
    name: 'overrideText',
    label: 'Why it must be shared',
    hint: 'Say why the reason holds here. Leave this empty if you chose ‘No’.',
    missing: 'Enter why it must be shared without their yes',
    missingAfter: overridden,
    tells: ['override.text'],
  },
];

export const nothingOverridden: Values = { overrideReason: NONE };

export function consentSaid(values: Values, route: Route, { by, now }: Writing): Consent {
  const wasAsked = asked.choices.includes(values['decision'] ?? '');
  return {
    purpose: askedAs(route),
    recipient: route.to,
    decision: values['decision'] as ConsentDecision,
    ...(wasAsked && { by: values['answeredBy'] as Consent['by'], how: values['how'] as Consent['how'] }),
    ...(!wasAsked && { notAskedBecause: values['notAskedBecause'] as NotAskedReason }),
    at: (wasAsked ? askedAt(values, now) : now).toISOString(),
    recordedBy: by,
  };
}

/** Of another day only the day is known: its noon stands for it. */
function askedAt(values: Values, now: Date): Date {
  const day = writtenDate('askedOn', values);
  const noon = day === undefined ? now : momentInLondon(day, '12:00');
  return noon < now ? noon : now;
}

export function overrideSaid(values: Values, { now }: Writing): ConsentOverride | undefined {
  const { overrideReason: reason = NONE, decidedBy = '', overrideText: text = '' } = values;
  if (reason === NONE) return undefined;
  return { reason: reason as OverrideReason, decidedBy, text, at: now.toISOString() };
}

/** Why a service would not share, and at which field to look again. */
export const notShared: Readonly<Record<string, { readonly field: string; readonly text: string }>> = {
  refused: {
    field: 'decision',
    text: 'Nothing was sent, because the person refused. It can be shared only if they agree, or by a decision to share without their yes where the agreement allows one',
  },
  withdrawn: { field: 'decision', text: 'Nothing was sent, because the person took their yes back. Ask them again' },
  expired: {
    field: 'askedOn-day',
    text: 'Nothing was sent, because the time for which the person agreed is over. Ask them again',
  },
  'explicit-consent-missing': {
    field: 'decision',
    text: 'Nothing was sent, because the person has to agree to this first. Ask them, or record a decision to share without their yes where the agreement allows one',
  },
  'override-incomplete': {
    field: 'overrideText',
    text: 'Nothing was sent, because the decision to share without their yes is not complete',
  },
  'no-agreement': { field: 'route', text: 'Nothing was sent, because no sharing agreement allows it. Choose another' },
};
