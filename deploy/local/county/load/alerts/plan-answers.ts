import { codesOf, alertActions, type AlertAction } from '#libs/case-schemas';

/** What somebody does about an alert: has seen it, or has seen it and says what was done. */
export interface AlertWork {
  readonly answer?: { readonly action: AlertAction; readonly words: string };
}

/** What the people of an agency write, without a name. */
const WORDS = {
  'spoke-to-person': 'Rang at the time that was said to be safe; told what we know and what can be done.',
  'risk-reassessed': 'Gone through the list again with what is known now.',
  'safety-planned': 'Locks changed; what to do and whom to ring is agreed.',
  'referred-on': 'Asked another service to help, with a yes.',
  'meeting-asked-for': 'Asked the hub to bring everybody together this week.',
  'enquiries-made': 'Earlier reports read; the neighbour was asked again.',
  'decisions-reviewed': 'Looked again at what was closed in spring; opened anew.',
  'nothing-needed': 'Known already, and in hand with the same worker.',
  other: 'Wrote to the landlord about the door.',
} satisfies Record<AlertAction, string>;

const actions = codesOf(alertActions);

/**
 * What becomes of so many alerts, the most urgent first: each thing that can be said once, then of six two are answered, one is
 * acknowledged alone, and three wait, of which some will be late.
 */
export const planAnswers = (alerts: number): (AlertWork | undefined)[] =>
  Array.from({ length: alerts }, (_, place) => {
    const next = place < actions.length ? place : place / 3;
    if (Number.isInteger(next)) return answered(actions[next % actions.length] as AlertAction);
    return place % 6 === 1 ? {} : undefined;
  });

const answered = (action: AlertAction): AlertWork => ({ answer: { action, words: WORDS[action] } });
