import type { Person } from '#libs/case-schemas';
import type { Citizen } from '../population/citizen.js';
import { isNamed, type Nameless } from '../stories/plan.js';
import { dayOf } from '../calendar.js';
import { recordOf, whereabouts, type Recording } from './person-record.js';

/** How often somebody finds the record that is there already instead of starting another. Estimate. */
const FOUND_AGAIN = 0.3;

type Written = Person & { readonly recordId: string };

/** One agency's people, as it has them on file. */
export class RecordBook {
  private readonly known = new Map<string, Written>();
  private pages = 0;

  /** `prefix` begins each record's number: `P-` for the police, `B-` for Beacon. */
  constructor(
    private readonly prefix: string,
    private readonly written: (recordId: string, who: string) => void,
  ) {}

  enter(who: Citizen | Nameless, recording: Recording): Written {
    const before = this.known.get(who.id);
    if (before && isNamed(who) && recording.random.chance(FOUND_AGAIN)) {
      const again = { ...before, ...whereabouts(who, recording) };
      this.known.set(who.id, again);
      return again;
    }
    return this.enterAnew(who, recording);
  }

  private enterAnew(who: Citizen | Nameless, recording: Recording): Written {
    const recordId = `${this.prefix}${String((this.pages += 1)).padStart(6, '0')}`;
    const person = { recordId, ...(isNamed(who) ? recordOf(who, recording) : namelessRecord(who, recording)) };
    this.known.set(who.id, person);
    this.written(recordId, who.id);
    return person;
  }
}

function namelessRecord({ kind, sex, aboutAge }: Nameless, { random, at }: Recording): Omit<Person, 'recordId'> {
  if (kind === 'unborn') {
    const expected = new Date(at.getTime() + random.int(20, 200) * 86_400_000);
    return { names: [], birth: { kind: 'unborn', expectedDate: dayOf(expected) } };
  }
  return {
    names: [],
    ...(sex && { sex }),
    ...(aboutAge && { birth: { kind: 'estimated-age', estimatedAge: aboutAge, estimatedOn: dayOf(at) } }),
  };
}
