import { agencyNames, type Agency, type Consent } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import type { ReferralDesk } from '../desk/referral-desk.js';
import { consentFields, consentSaid, type Writing } from '../form/consent.fields.js';
import type { ChoiceField, Field, FieldError, Values } from '../form/field.js';
import { chosenRoute, routeField } from '../form/route.fields.js';
import { momentInLondon, writtenDate } from '../form/written-date.js';
import type { StepForm } from './step.form.js';

/** Of us, and so of all whom we tell. */
const ALL = 'all';

/** What a person says later: that they agree after all, or refuse, or take back what they agreed to. */
export const consentForm = (desk: ReferralDesk, on: string, referral?: ReferralView): StepForm => ({
  step: 'consent',
  title: 'What they say about sharing now',
  before: [
    'If they say no, what is shared because they agreed stops at once. What has to be shared whatever they say goes on, and the referral then shows why.',
    'Who was told of them learns that they agree no longer, and nothing else of what you write here.',
  ],
  fields: [ofWhom(desk, on, referral), ...wordFields],
  button: 'Save what they said',
  done: 'You have written down what they said',
  repeats: true,
  choosesOfReferral: true,
  isAllowed: ({ laterConsents }) => laterConsents !== undefined,
  said: (values, _, writing) => ({ consent: wordSaid(values, desk.agency, writing) }),
  refusals: {
    'consent-for-another': { field: 'route', text: 'Nothing was saved: choose whom they spoke of' },
  },
});

/** Of a referral that was sent its receiver alone; of one that came whoever it may go on to. */
function ofWhom({ agency, side }: ReferralDesk, on: string, referral?: ReferralView): ChoiceField {
  const field = routeField(agency, on, side === 'receiver' && referral ? [referral.from] : []);
  const told = Object.entries(field.options).filter(
    ([code]) => side === 'receiver' || referral === undefined || code.startsWith(`${referral.to}/`),
  );
  return {
    ...field,
    label: 'Whom do they speak of?',
    hint: 'Ask about each by itself.',
    options: {
      ...Object.fromEntries(told),
      // An officer’s word is about one receiver: each incident is a referral of its own.
      ...(agency !== 'police' && { [ALL]: `${agencyNames[agency]}, and so all whom we tell` }),
    },
    missing: 'Select whom they speak of',
    tells: ['consent.recipient', 'consent.purpose'],
  };
}

const wereAsked = { field: 'asked', choice: 'yes' } as const;

const nowSaid: Readonly<Record<string, Partial<ChoiceField>>> = {
  asked: { label: 'Have they said something about this?', options: { yes: 'Yes', no: 'No, nobody could ask them' } },
  decision: {
    label: 'What do they say?',
    options: {
      given: 'They agree',
      refused: 'They refuse',
      withdrawn: 'They agreed before and take that back',
    },
    missing: 'Select what they say',
  },
  how: { label: 'How did they say it?', missing: 'Select how they said it' },
  askedOn: { label: 'When did they say it?' },
};

const wordFields: readonly Field[] = [
  ...consentFields.map((field): Field => ({ ...field, ...nowSaid[field.name] }) as Field),
  {
    kind: 'line',
    name: 'byName',
    within: wereAsked,
    label: 'Name of whoever answered',
    hint: 'Leave this empty if it was the person.',
    tells: ['consent.byName'],
  },
  {
    kind: 'date',
    name: 'until',
    within: wereAsked,
    label: 'Until when do they agree?',
    hint: 'Leave this empty if they set no end, or if they said no.',
    tells: ['consent.expiresAt'],
  },
  {
    kind: 'line',
    name: 'reason',
    label: 'What they said, or what stood in the way',
    hint: 'You can leave this empty. It stays with us.',
    tells: ['consent.reason'],
  },
];

function wordSaid(values: Values, agency: Agency, writing: Writing): Consent {
  const { route, asked, decision, byName, reason } = values;
  const ofAll = { to: agency, purpose: agency === 'beacon' ? 'victim-support' : 'safeguarding' } as const;
  const consent = consentSaid(values, route === ALL ? ofAll : chosenRoute(values), writing);
  const expiresAt = asked === 'yes' && decision === 'given' ? endOf(values) : undefined;
  return {
    ...consent,
    ...(asked === 'yes' && byName && { byName }),
    ...(reason && { reason }),
    ...(expiresAt && { expiresAt }),
  };
}

/** A yes until a day holds on that day. */
function endOf(values: Values): string | undefined {
  const day = writtenDate('until', values);
  return day === undefined ? undefined : new Date(momentInLondon(day, '23:59').getTime() + 60_000).toISOString();
}

/** Why nothing more may be told of somebody. */
export const stoppedRefusals = (field: string): Readonly<Record<string, FieldError>> => ({
  'consent-withdrawn': {
    field,
    text: 'Nothing was sent, because the person has said no, and this was shared because they agreed. Ask them again first',
  },
  'consent-expired': {
    field,
    text: 'Nothing was sent, because the time for which the person agreed is over. Ask them again first',
  },
});
