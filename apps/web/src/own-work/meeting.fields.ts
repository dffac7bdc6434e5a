import type { MeetingActionView, MeetingView, Somebody } from '../api/casework-view.js';
import type { ReferralView } from '../api/referral-view.js';
import type { ChoiceField, Field, LineField, Values } from '../form/field.js';
import { paths } from '../paths.js';
import type { StepForm } from '../step/step.form.js';
import { partners } from './casework.words.js';

export const meetingsOf = (referral?: ReferralView): readonly MeetingView[] => referral?.strategyMeetings ?? [];

/** The one that is not over: there is no more than one. */
export const openMeeting = (referral?: ReferralView): MeetingView | undefined =>
  meetingsOf(referral).find(({ ended }) => !ended);

/** The meeting that the reader was shown. It comes back with the form, also when it is sent again after the meeting is over. */
const shown: Field = { kind: 'hidden', name: 'meeting', label: 'The meeting' };

/** An id that is no meeting of this referral’s leads nowhere. */
const isOf = (referral: ReferralView | undefined, id: string): boolean =>
  meetingsOf(referral).some((each) => each.id === id);

const nowhere = 'none';

const meetingIn = (referral: ReferralView | undefined, { meeting = '' }: Values): string =>
  isOf(referral, meeting) ? meeting : nowhere;

/** A form of what is written down of the meeting that is not over: where it goes, and where its reader goes on to. */
export const ofOpenMeeting = (
  referral: ReferralView | undefined,
  path: string,
  { fields, ...form }: Omit<StepForm, 'at' | 'begins' | 'isAllowed' | 'choosesOfReferral' | 'leadsTo'>,
): StepForm => ({
  ...form,
  fields: [shown, ...fields],
  choosesOfReferral: true,
  at: (values) => `strategy-meetings/${meetingIn(referral, values)}/${path}`,
  begins: (now) => ({ meeting: openMeeting(now)?.id ?? '' }),
  isAllowed: (now) => openMeeting(now) !== undefined,
  leadsTo: (id, values) => paths.meetings.show(id, meetingIn(referral, values)),
});

/** Of one action of one meeting: the choice says both. */
export const actionsOf = (referral?: ReferralView) =>
  meetingsOf(referral)
    .filter(({ ended }) => ended?.how !== 'called-off')
    .flatMap((meeting) =>
      meeting.actions.map((action) => ({ meeting, action, code: `${meeting.id}/${action.action}` })),
    );

export const actionField = (
  referral: ReferralView | undefined,
  said: Pick<ChoiceField, 'label' | 'missing'>,
): ChoiceField => ({
  kind: 'choice',
  name: 'action',
  ...said,
  options: Object.fromEntries(
    actionsOf(referral)
      .filter(({ action }) => !action.ended)
      .map(({ action, code }) => [code, actionWords(action)]),
  ),
  before: actionsOf(referral).map(({ code }) => code),
});

const actionWords = ({ what, owner }: MeetingActionView): string =>
  `${what} (${owner ? somebodyWords(owner) : 'nobody’s yet'})`;

export const somebodyWords = ({ agency, name }: Somebody): string => `${name}, ${partners[agency] ?? agency}`;

/** `<meeting>/<number>`, as the choice has it. */
export const chosenAction = ({ action = '' }: Values): { readonly meeting: string; readonly action: number } => {
  const [meeting = nowhere, number] = action.split('/');
  return { meeting, action: Number(number) };
};

export const agencyField = (label: string): ChoiceField => ({
  ...{ kind: 'choice', name: 'agency', label, options: partners, missing: 'Select the agency' },
});

export const nameField = (label: string): LineField => ({
  ...{ kind: 'line', name: 'name', label, missing: 'Enter the name' },
});
