import { grouped } from '../../../deploy/local/county/grouped.js';
import type { Origin } from '../../../deploy/local/county/name-tables.js';
import type { CountyTruth } from '../../../deploy/local/county/truth.js';
import type { Told } from './told.js';

/** Repeat victims of one group, and how many of them the hub says so of. */
export interface GroupFigures {
  readonly by: string;
  readonly group: string;
  readonly due: number;
  readonly reached: number;
}

const origins: Readonly<Record<Origin, string>> = {
  ...{ GB: 'British', IE: 'Irish', IN: 'South Asian', PK: 'South Asian', BD: 'South Asian', AF: 'African' },
  ...{ PL: 'Eastern European', RO: 'Eastern European', HU: 'Eastern European' },
  ...{ IT: 'other', PT: 'other', TR: 'other' },
};

const isHome = (origin: Origin | undefined): boolean => origin === 'GB' || origin === 'IE';

/** Recall by where names come from, and by how whole the birth dates are with which somebody was told of. */
export function groupingsOf(
  named: readonly Told[],
  { people, repeatVictims }: CountyTruth,
  reached: ReadonlySet<string>,
): GroupFigures[] {
  const toldOf = grouped(
    named.filter(({ sighted }) => sighted.role === 'victim'),
    ({ truth }) => truth.personId,
  );
  const due = repeatVictims.map(({ personId }) => personId);
  const groupings: readonly (readonly [string, (id: string) => string])[] = [
    ['names, roughly', (id) => (isHome(people.get(id)?.origin) ? 'British or Irish' : 'from elsewhere')],
    ['names', (id) => origins[people.get(id)?.origin ?? 'GB']],
    ['birth date', (id) => birthOf(toldOf.get(id) ?? [])],
  ];
  return groupings.flatMap(([by, groupOf]) =>
    [...grouped(due, groupOf)].map(([group, ids]) => ({
      ...{ by, group, due: ids.length },
      reached: ids.filter((id) => reached.has(id)).length,
    })),
  );
}

function birthOf(told: readonly Told[]): string {
  const whole = told.filter(
    ({ sighted: { person } }) => person.birth?.kind === 'date' && person.birth.date?.length === 10,
  );
  return whole.length === told.length ? 'whole each time' : 'missing, a part or a guess at least once';
}
