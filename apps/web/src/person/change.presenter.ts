import type { PersonChangeView, PersonView } from '../api/person-view.js';
import { longDateTime } from '../layout/dates.js';
import { agency, counted } from '../layout/words.js';
import { paths } from '../paths.js';

export interface ChangeShown {
  readonly what: string;
  readonly at: string;
  /** By whose word, or what came that brought it about. */
  readonly by: string;
  readonly reason: string;
  readonly rationale?: string;
  readonly match?: string;
  /** The other person concerned. */
  readonly other?: string;
}

/** How somebody came to have the records that are theirs, the latest first. */
export const changesOf = (person: PersonView): ChangeShown[] =>
  person.changes.map((change) => changeShown(change, person.id));

function changeShown(change: PersonChangeView, id: string): ChangeShown {
  const { at, reason, rationale, matchId, fromId, personId } = change;
  const other = personId === id ? fromId : personId;
  return {
    what: whatChanged(change, id),
    at: longDateTime(at),
    by: changedBy(change),
    reason: asSentence(reason),
    ...(rationale !== undefined && { rationale }),
    ...(matchId !== undefined && { match: paths.matches.show(matchId) }),
    ...(other !== undefined && { other: paths.people.show(other) }),
  };
}

function whatChanged({ kind, records, personId }: PersonChangeView, id: string): string {
  const some = counted(records, 'record');
  if (personId !== id) return kind === 'merged' ? 'Became one with another person' : `${some} went to another person`;
  const words = {
    created: `First known, with ${some}`,
    joined: `${some} more`,
    merged: `Another person became one with this one, with ${some}`,
    split: `Parted from another person, with ${some}`,
    moved: `${some} came from another person`,
    withdrawn: `${some} withdrawn`,
  } satisfies Record<PersonChangeView['kind'], string>;
  return words[kind] ?? some;
}

function changedBy({ decidedBy, toldBy }: PersonChangeView): string {
  if (decidedBy !== undefined) return `Decided by ${decidedBy}`;
  return toldBy === undefined ? 'Not known by what' : `${agency(toldBy)} told of them`;
}

const asSentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);
