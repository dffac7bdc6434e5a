import { LONGEST_TEXT } from '#libs/case-schemas';
import { isOpen } from '#libs/referral-lifecycle';
import type { ReferralView } from '../api/referral-view.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { clockForm, writtenDate, writtenMoment } from '../form/written-date.js';
import type { StepForm } from '../step/step.form.js';
import { meetingDecisions, partners } from './casework.words.js';
import { agencyField, meetingsOf, nameField, ofOpenMeeting, openMeeting } from './meeting.fields.js';

/** Who is asked first: social care, the police and health meet about a child; others are asked once it is called. */
const firstAsked = ['childrens-social-care', 'adult-social-care', 'police', 'health'] as const;
const [firstBox] = firstAsked.map((agency) => `name-${agency}`);

const askedFields: readonly Field[] = firstAsked.flatMap((agency, place): Field[] => [
  {
    ...{ kind: 'line', name: `name-${agency}`, label: `${partners[agency]}: who is asked?` },
    ...(place === 0 && { heading: 'Who is asked', hint: 'A full name. You can ask others later.' }),
    tells: ['invited'],
  },
  {
    kind: 'line',
    name: `role-${agency}`,
    label: `${partners[agency]}: what are they?`,
    hint: 'For example: social worker.',
  },
]);

/** That others are to meet about a referral, also where they have met already. */
export const callForm = (referral?: ReferralView): StepForm => ({
  step: 'strategy-meeting',
  at: 'strategy-meetings',
  title: 'Call a strategy meeting',
  before: [
    'Where a child may suffer significant harm, social care, the police and health must meet.',
    ...(openMeeting(referral)
      ? ['A meeting that was called is not closed yet. Write its minutes first, or that it did not take place.']
      : []),
  ],
  fields: [
    {
      kind: 'date',
      name: 'on',
      label: 'On which day do they meet?',
      hint: 'For example, 20 11 2026. A day that has been, if they have met already.',
      missing: 'Enter the day on which they meet',
      tells: ['plannedFor'],
    },
    {
      kind: 'line',
      name: 'time',
      label: 'At what time?',
      hint: 'For example, 14:30.',
      narrow: true,
      form: clockForm,
      missing: 'Enter the time at which they meet',
      tells: ['plannedFor'],
    },
    { kind: 'text', name: 'reason', label: 'Why are they to meet?', missing: 'Enter why they are to meet' },
    ...askedFields,
  ],
  button: 'Call the meeting',
  done: 'You have called a strategy meeting',
  isAllowed: ({ status }) => isOpen(status),
  said: callSaid,
  refusals: {
    'meeting-open': {
      field: 'on-day',
      text: 'A meeting that was called is not closed yet. Write its minutes first, or that it did not take place',
    },
  },
});

function callSaid(values: Values): object | FieldError {
  const invited = firstAsked.flatMap((agency) => {
    const [name, role] = [values[`name-${agency}`], values[`role-${agency}`]];
    return name || role ? [{ agency, name, role }] : [];
  });
  if (invited.length === 0) return { field: firstBox ?? '', text: 'Enter at least one person who is asked' };
  const unnamed = invited.find(({ name }) => !name);
  if (unnamed) return { field: `name-${unnamed.agency}`, text: `${partners[unnamed.agency]}: enter who is asked` };
  const without = invited.find(({ role }) => !role);
  if (without) return { field: `role-${without.agency}`, text: `${partners[without.agency]}: enter what they are` };
  return { plannedFor: writtenMoment('on', values['time'] ?? '', values), reason: values['reason'], invited };
}

export const invitationForm = (referral?: ReferralView): StepForm =>
  ofOpenMeeting(referral, 'invited', {
    step: 'meeting-invitation',
    title: 'Somebody else who is asked to the meeting',
    before: [],
    fields: [
      agencyField('Of which agency are they?'),
      nameField('Who is asked?'),
      {
        kind: 'line',
        name: 'role',
        label: 'What are they?',
        hint: 'For example: health visitor.',
        missing: 'Enter what they are',
      },
    ],
    button: 'Save',
    done: 'You have asked somebody else to the meeting',
    said: ({ agency, name, role }) => ({ invited: [{ agency, name, role }] }),
  });

/** Whether each who was asked came: nothing is said of those of whom nothing is chosen. */
export const attendanceForm = (referral?: ReferralView): StepForm => {
  const asked = (openMeeting(referral) ?? meetingsOf(referral).at(-1))?.invited ?? [];
  return ofOpenMeeting(referral, 'attendance', {
    step: 'meeting-attendance',
    title: 'Who came to the meeting',
    before: ['What was said before is kept, and the last holds.'],
    fields: asked.flatMap(({ invited, agency, name, role }): Field[] => [
      {
        kind: 'choice',
        name: `came-${invited}`,
        label: `${name}, ${role}, ${partners[agency] ?? agency}`,
        options: { yes: 'Was there', no: 'Was not there' },
        inline: true,
        tells: ['attendance'],
      },
      {
        kind: 'line',
        name: `why-${invited}`,
        within: { field: `came-${invited}`, choice: 'no' },
        label: `Why was ${name} not there?`,
        missing: `Enter why ${name} was not there`,
      },
    ]),
    button: 'Save who came',
    done: 'You have written down who came to the meeting',
    said: (values) => {
      const attendance = asked.flatMap(({ invited }) => {
        const came = values[`came-${invited}`];
        if (!came) return [];
        return [{ invited, present: came === 'yes', ...(came === 'no' && { whyAbsent: values[`why-${invited}`] }) }];
      });
      if (attendance.length > 0) return { attendance };
      return { field: `came-${asked[0]?.invited ?? 1}`, text: 'Select of at least one person whether they came' };
    },
  });
};

export const informationForm = (referral?: ReferralView): StepForm =>
  ofOpenMeeting(referral, 'information', {
    step: 'meeting-information',
    title: 'What somebody told the meeting',
    before: [],
    fields: [
      agencyField('Which agency told it?'),
      nameField('Who told it?'),
      {
        kind: 'text',
        name: 'words',
        label: 'What they told',
        longest: LONGEST_TEXT,
        missing: 'Enter what they told',
      },
    ],
    button: 'Save what was told',
    done: 'You have written down what somebody told the meeting',
    said: ({ agency, name, words }) => ({ agency, name, words }),
  });

export const decisionForm = (referral?: ReferralView): StepForm =>
  ofOpenMeeting(referral, 'decisions', {
    step: 'meeting-decision',
    title: 'What the meeting decided',
    before: ['Write down each decision by itself.'],
    fields: [
      {
        kind: 'choice',
        name: 'decision',
        label: 'What was decided?',
        options: meetingDecisions,
        missing: 'Select what was decided',
      },
      { kind: 'text', name: 'reasons', label: 'Why', missing: 'Enter why' },
    ],
    button: 'Save the decision',
    done: 'You have written down what the meeting decided',
    said: ({ decision, reasons }) => ({ decision, reasons }),
  });

export const minutesForm = (referral?: ReferralView): StepForm =>
  ofOpenMeeting(referral, 'close', {
    step: 'meeting-minutes',
    title: 'Close the meeting',
    before: [
      'Nothing can be added to it then, but whose its actions are and what became of them.',
      'At least one must have been there, and each action must be somebody’s.',
    ],
    fields: [
      {
        kind: 'text',
        name: 'minutes',
        label: 'The minutes',
        longest: LONGEST_TEXT,
        missing: 'Enter the minutes',
      },
      {
        kind: 'date',
        name: 'review',
        label: 'When will they look at it again?',
        hint: 'For example, 20 11 2026. You can leave this empty.',
        tells: ['nextReviewOn'],
      },
    ],
    button: 'Close the meeting',
    done: 'You have closed the meeting',
    said: (values) => {
      const nextReviewOn = writtenDate('review', values);
      return { minutes: values['minutes'], ...(nextReviewOn !== undefined && { nextReviewOn }) };
    },
    refusals: {
      'nobody-present': { field: 'minutes', text: 'Write down who came first: nobody is said to have been there' },
      'action-without-owner': { field: 'minutes', text: 'Write down first who does each action: one is nobody’s' },
      'not-yet-held': { field: 'minutes', text: 'The meeting is still to come' },
      'review-before-meeting': { field: 'review-day', text: 'They cannot look at it again before they have met' },
    },
  });

export const callOffForm = (referral?: ReferralView): StepForm =>
  ofOpenMeeting(referral, 'call-off', {
    step: 'meeting-off',
    title: 'The meeting did not take place',
    before: ['It is over then. You can call another.'],
    fields: [{ kind: 'text', name: 'why', label: 'Why not?', missing: 'Enter why it did not take place' }],
    button: 'Save',
    warns: true,
    done: 'You have written down that the meeting did not take place',
    said: ({ why }) => ({ why }),
  });
