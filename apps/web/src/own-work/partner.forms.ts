import { requestWithdrawalReasons, type Agency } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import {
  consentFields,
  consentSaid,
  nothingOverridden,
  notSent,
  overrideFields,
  overrideSaid,
  type Writing,
} from '../form/consent.fields.js';
import { notThen, wantedSooner, withAnswerBy } from '../form/answer-by.fields.js';
import type { ChoiceField, Field, FieldError, Values } from '../form/field.js';
import { longDateTime } from '../layout/dates.js';
import { agency } from '../layout/words.js';
import type { StepForm } from '../step/step.form.js';

const requestsOf = (referral?: ReferralView) => referral?.informationRequests ?? [];

const askedOfThem: Readonly<Record<string, Partial<ChoiceField>>> = {
  asked: { label: 'Has the person been asked whether this partner may be?' },
  decision: { label: 'Do they agree that this partner is asked?' },
};

/** Asks a partner what it knows of whoever the contact is about. */
export const askPartnerForm = (referral?: ReferralView): StepForm => ({
  step: 'information-request',
  at: 'information-requests',
  title: 'Ask a partner what they know',
  before: [
    'The partner is told who the person is, as far as it takes to look them up, how the contact is graded, and what you write here. Nothing else of the contact goes with it.',
    'Beacon tells what it knows only of somebody who has agreed to that. Of everybody else it says the same, whether it knows them or not.',
    'By when the answer is wanted follows from the grade, unless you need it sooner.',
  ],
  choosesOfReferral: true,
  fields: [
    {
      kind: 'choice',
      name: 'to',
      label: 'Which partner?',
      hint: 'Those with a sharing agreement who owe no answer about this contact.',
      options: Object.fromEntries((referral?.partnersToAsk ?? []).map((each) => [each, agency(each)])),
      before: requestsOf(referral).map(({ to }) => to),
      missing: 'Select which partner',
    },
    { kind: 'text', name: 'question', label: 'What do you ask?', missing: 'Enter what you ask' },
    {
      kind: 'text',
      name: 'why',
      label: 'Why does the hub need to know?',
      hint: 'The partner decides by this what it may share. Say no more of the person, or of others, than that needs.',
      missing: 'Enter why the hub needs to know',
    },
    ...wantedSooner,
    ...consentFields.map((field): Field => ({ ...field, ...askedOfThem[field.name] }) as Field),
    ...overrideFields,
  ],
  button: 'Ask the partner',
  done: 'You have asked a partner what they know',
  isAllowed: ({ partnersToAsk = [] }) => partnersToAsk.length > 0,
  begins: () => nothingOverridden,
  said: askSaid,
  refusals: {
    ...notSent,
    ...notThen,
    'no-agreement': { field: 'to', text: 'Nothing was sent, because no sharing agreement allows it. Choose another' },
    'asked-already': { field: 'to', text: 'Nothing was sent, because this partner has still to answer' },
  },
});

function askSaid(values: Values, _: ReferralView, writing: Writing): object | FieldError {
  const { question, why } = values;
  const to = values['to'] as Agency;
  const override = overrideSaid(values, writing);
  const consent = consentSaid(values, { to, purpose: 'safeguarding' }, writing);
  return withAnswerBy({ to, question, why, consent, ...(override && { override }) }, values);
}

/** The hub does not need the answer any more. */
export const withdrawRequestForm = (referral?: ReferralView): StepForm => ({
  step: 'information-request-withdrawal',
  at: ({ requestId }) =>
    `information-requests/${requestsOf(referral).find(({ id }) => id === requestId)?.id ?? 'none'}/withdraw`,
  title: 'Stop asking a partner',
  before: ['The partner is told that it need not answer. What it has said already stays.'],
  choosesOfReferral: true,
  fields: [
    {
      kind: 'choice',
      name: 'requestId',
      label: 'What do you not need any more?',
      options: Object.fromEntries(
        requestsOf(referral)
          .filter(({ state }) => state === 'asked')
          .map(({ id, to, askedAt }) => [id, `What ${agency(to)} was asked on ${longDateTime(askedAt)}`]),
      ),
      before: requestsOf(referral).map(({ id }) => id),
      missing: 'Select what you do not need any more',
    },
    {
      kind: 'choice',
      name: 'reason',
      label: 'Why?',
      options: Object.fromEntries(Object.entries(requestWithdrawalReasons).filter(([code]) => code !== 'contact-over')),
      missing: 'Select why you do not need it any more',
    },
  ],
  button: 'Stop asking',
  done: 'You have stopped asking a partner',
  isAllowed: (now) => requestsOf(now).some(({ state }) => state === 'asked'),
  said: ({ reason }) => ({ reason }),
  refusals: { 'request-over': { field: 'requestId', text: 'Nothing is waited for here any more' } },
});
