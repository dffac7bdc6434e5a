import { randomUUID } from 'node:crypto';
import type { Agency } from '#libs/case-schemas';

/** A name in every body that is sent: it must never come back in a refusal, nor be in a log. */
export const CANARY = 'Quillfeather';

export type Json = Record<string, unknown>;

/** Where an API takes a body, with a good one that each case spoils in its own way. */
export interface Door {
  /** Ends the sentence "at the door for …". */
  readonly name: string;
  /** As `POST` is sent there; an id in it is one that nobody has unless the good body needs more than to be read. */
  readonly path: string;
  /** Another each time. */
  readonly good: () => Json;
  /** The status of the answer to the good body. */
  readonly answers: number;
  readonly fields: DoorFields;
}

/** One field of each kind that the door has; a case that needs a kind that is not there is not for this door. */
export interface DoorFields {
  readonly text?: DoorText;
  readonly wholeNumber?: string;
  /** A moment with its time zone. */
  readonly time?: string;
  readonly day?: string;
  /** To whom something goes, and who must not send it to themselves. */
  readonly receiver?: { readonly field: string; readonly self: Agency };
  /** Where the person is, as a problem names it: `people[0].person`. */
  readonly person?: string;
}

export interface DoorText {
  readonly field: string;
  /** In characters. */
  readonly longest: number;
}

export interface PersonBody extends Json {
  names: Json[];
}

export const goodPerson = (): PersonBody => ({
  recordId: `B-${randomUUID()}`,
  names: [{ kind: 'current', forenames: 'Sarah', surname: CANARY }],
  birth: { kind: 'date', date: '1988-04-12' },
});

/** The person of an incident or of anything else that has one. */
export function personIn(body: Json): PersonBody {
  const found = body['person'] ?? (body['people'] as { person: PersonBody }[])[0]?.person;
  return found as PersonBody;
}

/** The good body with its person changed. */
export function withPerson({ good }: Pick<Door, 'good'>, change: (person: PersonBody) => PersonBody): Json {
  const body = good();
  Object.assign(personIn(body), change(personIn(body)));
  return body;
}
