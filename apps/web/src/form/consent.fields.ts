import { notAskedReasons, overrideReasons, type Consent, type ConsentOverride } from '#libs/case-schemas';
import type { ConsentDecision, NotAskedReason, OverrideReason } from '#libs/case-schemas';
import type { Field, Values } from './field.js';
import { askedAs, type Route } from './route.fields.js';
import { momentInLondon, writtenDate } from './written-date.js';

/** Who writes it down, and when. */
export interface Writing {
  readonly by: string;
  readonly now: Date;
}

const wereAsked = { field: 'asked', choice: 'yes' } as const;
const wereNotAsked = { field: 'asked', choice: 'no' } as const;
const overridden = { field: 'override', choice: 'yes' } as const;

/** What the person said about being referred, as a record: who was asked, how and when. */
export const consentFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'asked',
    heading: 'What the person said',
    label: 'Has the person been asked about this?',
    options: { yes: 'Yes', no: 'No' },
    missing: 'Select whether the person has been asked',
    tells: ['consent'],
  },
  {
    kind: 'choice',
    name: 'decision',
    within: wereAsked,
    label: 'Do they agree to be referred there?',
    options: { given: 'They agree', refused: 'They refuse' },
    missing: 'Select whether they agree',
    tells: ['consent.decision'],
  },
  {
    kind: 'choice',
    name: 'answeredBy',
    within: wereAsked,
    label: 'Who answered?',
    options: { self: 'The person', parent: 'A parent or carer', other: 'Somebody else' },
    missing: 'Select who answered',
    tells: ['consent.by'],
  },
  {
    kind: 'choice',
    name: 'how',
    within: wereAsked,
    label: 'How were they asked?',
    options: {
      'in-person': 'In person',
      phone: 'By phone',
      writing: 'In writing',
      online: 'Online',
      other: 'Another way',
    },
    missing: 'Select how they were asked',
    tells: ['consent.how'],
  },
  {
    kind: 'date',
    name: 'askedOn',
    within: wereAsked,
    label: 'When were they asked?',
    hint: 'Leave this empty if it was today.',
    notAfterToday: true,
    tells: ['consent.at'],
  },
  {
    kind: 'choice',
    name: 'notAskedBecause',
    within: wereNotAsked,
    label: 'Why were they not asked?',
    options: notAskedReasons,
    missing: 'Select why they were not asked',
    tells: ['consent.notAskedBecause'],
  },
];

/** A decision to tell without the person's yes, by somebody who is named. */
export const overrideFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'override',
    heading: 'Sharing without their yes',
    label: 'Must this be shared even if the person does not agree?',
    options: { no: 'No', yes: 'Yes, somebody has decided that it must' },
    missing: 'Select whether this must be shared even if the person does not agree',
  },
  {
    kind: 'choice',
    name: 'overrideReason',
    within: overridden,
    label: 'For which reason?',
    options: overrideReasons,
    missing: 'Select for which reason it must be shared',
    tells: ['override.reason'],
  },
  {
    kind: 'line',
    name: 'decidedBy',
    within: overridden,
    label: 'Who decided that?',
    hint: 'Their full name.',
    missing: 'Enter who decided to share without their yes',
    tells: ['override.decidedBy'],
  },
  {
    kind: 'text',
    name: 'overrideText',
    within: overridden,
    label: 'Why it must be shared',
    hint: 'Say why the reason holds here.',
    missing: 'Enter why it must be shared without their yes',
    tells: ['override.text'],
  },
];

export const nothingOverridden: Values = { override: 'no' };

export function consentSaid(values: Values, route: Route, { by, now }: Writing): Consent {
  const wasAsked = values['asked'] === 'yes';
  return {
    purpose: askedAs(route),
    recipient: route.to,
    decision: wasAsked ? (values['decision'] as ConsentDecision) : 'not-asked',
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
  const { override, overrideReason: reason, decidedBy = '', overrideText: text = '' } = values;
  if (override !== 'yes') return undefined;
  return { reason: reason as OverrideReason, decidedBy, text, at: now.toISOString() };
}

/** Why a service would not send it, and at which field to look again. */
export const notSent: Readonly<Record<string, { readonly field: string; readonly text: string }>> = {
  refused: {
    field: 'asked',
    text: 'Nothing was sent, because the person refused. It can be shared only if they agree, or by a decision to share without their yes where the agreement allows one',
  },
  withdrawn: { field: 'asked', text: 'Nothing was sent, because the person took their yes back. Ask them again' },
  expired: {
    field: 'askedOn-day',
    text: 'Nothing was sent, because the time for which the person agreed is over. Ask them again',
  },
  'explicit-consent-missing': {
    field: 'asked',
    text: 'Nothing was sent, because the person has to agree to this first. Ask them, or record a decision to share without their yes where the agreement allows one',
  },
  'override-incomplete': {
    field: 'overrideText',
    text: 'Nothing was sent, because the decision to share without their yes is not complete',
  },
  'no-agreement': { field: 'route', text: 'Nothing was sent, because no sharing agreement allows it. Choose another' },
  'about-somebody-else': {
    field: 'route',
    text: 'Nothing was sent, because what you chose is for a referral of somebody else. Make one of that person by itself',
  },
  'not-near-18': {
    field: 'route',
    text: 'Nothing was sent, because only who is 18, or nearly, is handed over to probation. Choose another',
  },
  'age-unknown': {
    field: 'route',
    text: 'Nothing was sent, because a handover rests on the age, and nobody has said it. Say how old they are, or choose another',
  },
  'no-terms': {
    field: 'route',
    text: 'Nothing was sent, because nothing is agreed of when a handover may begin. Choose another',
  },
};
