import { agreementsBetween, dayInLondon } from '#libs/case-schemas';
import type { ReferralView } from '../api/referral-view.js';
import type { Field, Values } from '../form/field.js';
import { writtenDate } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { atWork, writtenWhile } from './written-while.js';

type Words = Readonly<Record<string, string>>;

/** With what a child is assessed, who may sit on a panel and what it may decide, as the service has them. */
const assessmentTools: Words = {
  pdat: 'Prevention and Diversion Assessment Tool',
  'child-gravity-matrix': 'Child Gravity Matrix',
  'asset-plus': 'AssetPlus',
};

const seats: Words = {
  police: 'the police',
  'youth-offending': 'the youth offending service',
  'childrens-social-care': 'children’s social care',
  education: 'education',
  health: 'health',
  other: 'another service',
};

/** Without both of these no decision is a joint one. */
const jointSeats: readonly string[] = ['police', 'youth-offending'];

const panelDecisions: Words = {
  'no-further-action': 'No further action',
  diversion: 'Diversion without a formal outcome',
  'community-resolution': 'Community resolution',
  'youth-caution': 'Youth caution',
  'youth-conditional-caution': 'Youth conditional caution',
  charge: 'Charge',
};

/** Whoever was harmed is not weighed by what others did. */
const isOfWhoHarmed = ({ about }: ReferralView): boolean => about !== 'harmed-child';

/** A panel is asked for by an agreement, whose purpose the referral has in words. */
const isForOutOfCourt = ({ from, to, sentAt, purpose }: ReferralView): boolean =>
  agreementsBetween(from, to, dayInLondon(new Date(sentAt))).some(
    (agreement) => agreement.purposeCode === 'out-of-court-decision' && agreement.purpose === purpose,
  );

const assessmentForm: StepForm = {
  step: 'assessment',
  title: 'An assessment',
  before: ['Write down with what the child was assessed, and when. What it says stays in the tool.'],
  fields: [
    {
      kind: 'choice',
      name: 'tool',
      label: 'With what was the child assessed?',
      options: assessmentTools,
      missing: 'Select with what the child was assessed',
    },
    {
      kind: 'date',
      name: 'done',
      label: 'On which day was it finished?',
      hint: 'For example, 20 11 2026.',
      missing: 'Enter the day on which it was finished',
      notAfterToday: true,
      tells: ['doneOn'],
    },
  ],
  button: 'Save the assessment',
  done: 'You have written down an assessment',
  isAllowed: isOfWhoHarmed,
  said: (values) => ({ tool: values['tool'], doneOn: writtenDate('done', values) }),
};

const nameOfSeat = (seat: string): string => `seat-${seat}`;

const memberFields: readonly Field[] = Object.entries(seats).map(([seat, whom], place): Field => ({
  kind: 'line',
  name: nameOfSeat(seat),
  label: `Who sat for ${whom}?`,
  ...(place === 0 && { heading: 'Who sat', hint: 'Full names. Put commas between several.' }),
  ...(jointSeats.includes(seat) && { missing: `Enter who sat for ${whom}: without them no decision is a joint one` }),
  tells: ['members'],
}));

const panelForm: StepForm = {
  step: 'panel',
  title: 'A joint decision panel',
  before: [],
  fields: [
    {
      kind: 'date',
      name: 'held',
      label: 'On which day did it sit?',
      hint: 'For example, 20 11 2026.',
      missing: 'Enter the day on which it sat',
      notAfterToday: true,
      tells: ['heldOn'],
    },
    ...memberFields,
    {
      kind: 'choice',
      name: 'decision',
      heading: 'What it decided',
      label: 'How is the offence answered?',
      options: panelDecisions,
      missing: 'Select how the offence is answered',
    },
    { kind: 'text', name: 'reasons', label: 'The reasons', missing: 'Enter the reasons' },
  ],
  button: 'Save the decision',
  done: 'You have written down what a panel decided',
  isAllowed: (referral) => isOfWhoHarmed(referral) && isForOutOfCourt(referral),
  said: panelSaid,
  refusals: {
    'assessment-missing': {
      field: 'decision',
      text: 'This needs a Prevention and Diversion Assessment from before the panel. Write that down first; nothing has been saved',
    },
    'before-arrival': { field: 'held-day', text: 'The day on which it sat is before the referral arrived' },
  },
};

function panelSaid(values: Values): object {
  return {
    heldOn: writtenDate('held', values),
    members: Object.keys(seats).flatMap((seat) => namesIn(values[nameOfSeat(seat)]).map((name) => ({ name, seat }))),
    decision: values['decision'],
    reasons: values['reasons'],
  };
}

const namesIn = (text = ''): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What the youth offending service writes down of its work with a child who harmed. */
export const youthOffendingForms = (): readonly StepForm[] => [assessmentForm, panelForm].map(writtenWhile(atWork));
