import { displayName, type Agency, type Person } from '#libs/case-schemas';
import { explained, waterfall } from './explained.js';
import type { Beside, ChangeOfPerson, FindingOnDay, InvolvementOnDay, PairOnDay, PersonOnDay } from './person.query.js';

/** Something that records say of a person, with who said so and since when. */
interface SaidBy {
  readonly agencies: Agency[];
  /** When it was told first of all, and last. */
  readonly firstTold: string;
  readonly lastTold: string;
}

/** All that was known of somebody at a moment, for the hub's staff alone. */
export function personView(person: PersonOnDay) {
  const { id, since, mergedInto, records } = person;
  return {
    ...{ id, since: since.toISOString() },
    ...(mergedInto && { mergedInto }),
    name: displayName(records.flatMap(({ details }) => details.names)),
    names: said(person, ({ names }) => names, JSON.stringify),
    births: said(person, ({ birth }) => (birth ? [birth] : []), JSON.stringify),
    addresses: said(person, ({ addresses = [] }) => addresses, JSON.stringify),
    records: records.map(({ toldAt, details, ...record }) => ({
      ...record,
      person: details,
      toldAt: toldAt.toISOString(),
    })),
    involvements: person.involvements.map(involvementView),
    findings: person.findings.map(findingView),
    beside: person.beside.map(besideView),
    changes: person.changes.map(changeView),
    whyOnePerson: person.pairs.map(pairView),
  };
}

/** Each thing once, the latest told first: a name or a home may come from several agencies. */
function said<Thing extends object>(
  { records }: PersonOnDay,
  of: (details: Person) => readonly Thing[],
  spelling: (thing: Thing) => string,
): (Thing & SaidBy)[] {
  const found = new Map<string, { thing: Thing; agencies: Set<Agency>; told: Date[] }>();
  for (const { details, agency, toldAt } of records) {
    for (const thing of of(details)) {
      const key = spelling(thing);
      const known = found.get(key) ?? { thing, agencies: new Set<Agency>(), told: [] };
      known.agencies.add(agency);
      known.told.push(toldAt);
      found.set(key, known);
    }
  }
  return [...found.values()]
    .map(({ thing, agencies, told }) => {
      const times = told.map((at) => at.toISOString()).sort();
      return { ...thing, agencies: [...agencies].sort(), firstTold: times[0] ?? '', lastTold: times.at(-1) ?? '' };
    })
    .sort((one, other) => other.lastTold.localeCompare(one.lastTold));
}

const involvementView = ({ occurredAt, reportedAt, incidentReference, referralId, ...parts }: InvolvementOnDay) => ({
  ...{ ...parts, occurredAt: occurredAt.toISOString(), reportedAt: reportedAt.toISOString() },
  ...(incidentReference && { incidentReference }),
  ...(referralId && { referralId }),
});

const findingView = ({ details, foundAt, ...finding }: FindingOnDay) => ({
  ...{ ...finding, sentence: details.sentence, foundAt: foundAt.toISOString() },
});

const besideView = ({ names, ...parts }: Beside) => ({ ...parts, name: displayName(names) });

const changeView = ({ at, fromId, ...change }: ChangeOfPerson) => ({
  ...{ ...change, at: at.toISOString() },
  ...(fromId && { fromId }),
});

function pairView({ records, weight, decision }: PairOnDay) {
  const again = explained(decision);
  return {
    ...{
      records: [...records],
      weight,
      sentence: again.sentence,
      reasons: decision.reasons,
      against: decision.against,
    },
    waterfall: waterfall(again),
  };
}
