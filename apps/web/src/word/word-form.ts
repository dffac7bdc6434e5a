import type { Service } from '../config.js';
import type { Field, FieldError, Values } from '../form/field.js';

/** A thing of which people say something at a version: a match, an alert, a policy. */
export interface Spoken {
  readonly version: number;
  readonly allowedSteps: readonly string[];
}

/** What somebody can say of such a thing, as a page. */
export interface WordForm<Thing> {
  readonly title: string;
  readonly before: readonly string[];
  readonly button: string;
  readonly warns?: true;
  readonly done: string;
  /** Where it is sent to, where that is not its own name. */
  readonly sentTo?: string;
  readonly fields: (thing: Thing) => readonly Field[];
  /** What stands in the fields before anybody writes. */
  readonly begins?: (thing: Thing) => Values;
  readonly said: (values: Values, thing: Thing) => object | FieldError;
}

/** What stands above a form that comes back: somebody spoke since, no answer came, or something else was saved from it. */
export type Trouble = 'changed' | 'unavailable' | 'saved-before';

export interface Filled {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** Of the thing, as its reader saw it. */
  readonly version: number;
  /** Under which it is sent, so that it is there once. */
  readonly key: string;
  readonly trouble?: Trouble;
}

/** A form as it is asked, and what stands around it. */
export interface Asked<Thing> {
  readonly thing: Thing;
  readonly step: string;
  readonly trouble: Trouble | undefined;
  readonly now: Date;
}

/** All that can be said of one thing: where it is, what is asked, and why its service may say no although the form is filled. */
export interface Words<Thing extends Spoken> {
  readonly service: Service;
  /** At its service, and the page that shows it. */
  readonly path: string;
  readonly page: string;
  readonly template: string;
  readonly forms: Readonly<Record<string, WordForm<Thing>>>;
  readonly refusals?: Readonly<Record<string, FieldError>>;
  readonly around: (asked: Asked<Thing>) => object;
}
