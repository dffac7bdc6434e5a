import type { Step } from '#libs/referral-lifecycle';
import type { ReferralView } from '../api/referral-view.js';
import type { Writing } from '../form/consent.fields.js';
import type { Field, FieldError, Values } from '../form/field.js';
import { problemsOf, readValues, textOf } from '../form/reading.js';
import { readKey } from '../form/sending-key.js';

/** A step of the conversation, or something that an agency writes down for itself. */
export type StepName = Step | OwnStep;
export type OwnStep =
  'triage' | 'team' | 'consent' | BeaconStep | YouthOffendingStep | ProbationStep | ReferralCentreStep | HubStep;
export type BeaconStep =
  | 'contact-attempts'
  | 'needs-assessments'
  | 'plan-actions'
  | 'plan-actions-end'
  | 'own-view'
  | 'restorative-justice'
  | 'marac';
export type YouthOffendingStep = 'assessment' | 'panel';
export type ProbationStep =
  | 'supervision'
  | 'first-appointment'
  | 'initial-plan'
  | 'condition'
  | 'condition-revocation'
  | 'breach'
  | 'breach-escalation';
export type ReferralCentreStep =
  | 'examination-offer'
  | 'examination-finish'
  | 'examination-decline'
  | 'sample-decision'
  | 'safeguarding-referral'
  | 'refer'
  | IsvaStep;
export type HubStep =
  | 'information-request'
  | 'information-request-withdrawal'
  | 'strategy-meeting'
  | MeetingStep
  | 'protection-power'
  | 'protection-power-end'
  | 'childs-voice'
  | 'exploitation'
  | 'modern-slavery';
/** Of a meeting that was called. */
export type MeetingStep =
  | 'meeting-invitation'
  | 'meeting-attendance'
  | 'meeting-information'
  | 'meeting-decision'
  | 'meeting-action'
  | 'meeting-action-owner'
  | 'meeting-action-end'
  | 'meeting-minutes'
  | 'meeting-off';
/** Of an adviser’s support; `accept` is a step of a referral’s, too. */
export type IsvaStep =
  | 'offer'
  | 'not-offer'
  | 'decline'
  | 'allocate'
  | 'reallocate'
  | 'contact'
  | 'needs'
  | 'plan-action'
  | 'action-end'
  | 'justice-stage'
  | 'review'
  | 'end';

/** One step as a page: what it asks, what it will do, and what is said when it is done. */
export interface StepForm {
  readonly step: StepName;
  /** Where the service takes it, where that is not its name; from a `/` on, where it is not at the referral. */
  readonly at?: string | ((values: Values) => string);
  /** Whether its service asks for no version of the referral with it, and takes none. */
  readonly unversioned?: true;
  /** The step by which the history knows it, where that has another name. */
  readonly happensAs?: Step;
  /** Who may take it, of those at the desk; everybody there where it does not say. */
  readonly roles?: readonly string[];
  readonly title: string;
  readonly before: readonly string[];
  readonly fields: readonly Field[];
  readonly button: string;
  readonly warns?: boolean;
  readonly done: string;
  /** Whether it would be written down twice if it were sent twice: neither a version that rises nor a key keeps it from that. */
  readonly repeats?: true;
  /** Whether it is no step but written down beside them: the version of the referral stays, and its key keeps it from being there twice. */
  readonly keyed?: true;
  /** Whether its reader goes on to the list: they may not see it any more. */
  readonly leavesForList?: true;
  /** Where its reader goes on to once it is written down, where that is not the referral; its link stands there alone. */
  readonly leadsTo?: (id: string, values: Values) => string;
  /** Whether its choices are of what the referral has, so that nothing can be read without that. */
  readonly choosesOfReferral?: true;
  /** Whether it can be taken now; what the service says is allowed decides where this does not. */
  readonly isAllowed?: (referral: ReferralView) => boolean;
  /** What stands in the fields before anybody writes. */
  readonly begins?: (referral: ReferralView) => Values;
  /** What the service is told, where that is not just what was written; what is wrong with it, where that shows only now. */
  readonly said?: (values: Values, referral: ReferralView, writing: Writing) => object | FieldError;
  /** Why a service may say no to what is written, by its code. */
  readonly refusals?: Readonly<Record<string, FieldError>>;
  /** Whether what was asked for has been done already; the last thing that happened says so where this does not. */
  readonly isDone?: (values: Values, referral: ReferralView) => boolean;
}

export interface FormInput {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** The version of the referral that the person was looking at; 0 fits none, so a form without one is out of date. */
  readonly version: number;
  /** Sent again, it says the very same under the same key. */
  readonly key: string;
}

/** When a form is read, and where it gets a key that did not carry one. */
export interface Reading {
  readonly now: Date;
  readonly newKey: () => string;
}

/** Reads what a browser sent: only the fields of the form, and what is wrong with each. */
export function readForm({ fields }: StepForm, body: unknown, { now, newKey }: Reading): FormInput {
  const values = readValues(fields, body);
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const version = textOf(sent['version']);
  return {
    values,
    errors: problemsOf(fields, values, now),
    version: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    key: readKey(body, newKey),
  };
}

/** Whether somebody with these roles may take it. */
export const isFor = ({ roles }: Pick<StepForm, 'roles'>, held: readonly string[]): boolean =>
  roles === undefined || roles.some((role) => held.includes(role));

/** What the service is told: the fields that say something. */
export const written = (values: Values): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

export const isWrong = (said: object | FieldError): said is FieldError => 'field' in said && 'text' in said;
