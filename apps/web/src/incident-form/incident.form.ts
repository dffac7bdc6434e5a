import type { IncidentView } from '../api/incident-view.js';
import type { Field, FieldError, Values } from '../form/field.js';

export type IncidentFormName =
  | 'update-given'
  | 'update-not-given'
  | 'notice'
  | 'grade'
  | 'power'
  | 'power-end'
  | 'childs-voice'
  | 'risk'
  | 'marac'
  | 'finalise';

/** About what something is written down: an incident, and where that is said what is kept of it. */
export interface Subject {
  readonly incident: IncidentView;
  readonly of?: string;
  /** What the reader may do. */
  readonly roles: readonly string[];
  readonly now: Date;
}

/** What can be written down about an incident, as a page. */
export interface IncidentForm {
  readonly name: IncidentFormName;
  readonly title: string;
  readonly before: readonly string[];
  readonly fields: readonly Field[];
  readonly button: string;
  readonly warns?: boolean;
  /** Where the service takes it. */
  readonly at: string;
  readonly begins: Values;
  /** What the service is told; what is wrong with it, where that shows only now. */
  readonly said: (values: Values) => object | FieldError;
  /** Why the service may say no to what is written, by its code. */
  readonly refusals: Readonly<Record<string, FieldError>>;
  /** Whether this has been written down already by this reader: they pressed twice, or sent again what had been saved. */
  readonly isDone: (values: Values, reader: string) => boolean;
}

/** The form for a subject; undefined where there is nothing that it could be about. */
export type FormFor = (subject: Subject) => IncidentForm | undefined;

export const mistimed: Readonly<Record<string, FieldError>> = {
  'in-the-future': { field: 'on-day', text: 'The day and the time must not be in the future' },
};
