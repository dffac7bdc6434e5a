import type { LinkageRecord } from '../record/linkage-record.js';
import { recordChangeReasons, type RecordChangeCode } from '../record/record-change.js';

/** An agency's record of somebody made comparable. Plain data: it may be kept as JSON and compared again years later. */
export interface PersonRecord {
  readonly record: LinkageRecord;
  /** Set for a child that is not born yet. */
  readonly unborn?: { readonly expected?: string };
  /** Some name is written in letters of two alphabets: it was read by what it looks like, and is not relied on. */
  readonly disguised: boolean;
  /** What was altered or left out to get here. */
  readonly changes: readonly PersonChange[];
}

/** Says what was done to which field and why, and repeats nothing personal. */
export interface PersonChange {
  /** As `names[0].surname`. */
  readonly field: string;
  readonly what: PersonChangeCode;
  readonly why: string;
}

/** What making a person comparable may do beside what reading any record does, with the reason. */
const ownReasons = {
  'protected-address': 'A protected address is not used to link people',
  'identifier-unverified': 'Its format or check character is wrong, so it may be anybody’s',
  'identifier-not-used': 'It is not a number that belongs to one person',
  'too-many': 'Only the first of a very long list are compared',
} as const;

export type PersonChangeCode = RecordChangeCode | keyof typeof ownReasons;

const reasons: Readonly<Record<PersonChangeCode, string>> = { ...recordChangeReasons, ...ownReasons };

/** Takes changes of one field after another, each once. */
export class ChangeList {
  private readonly noted = new Map<string, PersonChange>();

  note(field: string, what: PersonChangeCode): void {
    this.noted.set(`${field} ${what}`, { field, what, why: reasons[what] });
  }

  readonly of =
    (field: string) =>
    (what: PersonChangeCode): void =>
      this.note(field, what);

  get all(): readonly PersonChange[] {
    return [...this.noted.values()];
  }
}
