import type { Incident, Involvement } from '#libs/case-schemas';
import type { Doing, IncidentWork } from './incident-work.js';

/** An incident that was told. */
export interface Told {
  readonly index: number;
  readonly body: Incident;
}

export const work = ({ index, body }: Told, doings: readonly Doing[]): IncidentWork => ({
  ...{ index, officer: body.reportingOfficer ?? '', doings },
});

/** Those to whom the police owe word. */
export const victimsOf = ({ people }: Incident): Involvement[] =>
  people.filter(({ role, person }) => role === 'victim' && person.names.length > 0 && person.recordId !== undefined);

/** Incidents of which each is taken for one thing at most. */
export interface Pool {
  take(fits: (body: Incident) => boolean): Told | undefined;
  rest(): readonly Told[];
}

export function pool(told: readonly Told[]): Pool {
  const left = [...told];
  return {
    take: (fits) => {
      const place = left.findIndex(({ body }) => fits(body));
      return place < 0 ? undefined : left.splice(place, 1)[0];
    },
    rest: () => left,
  };
}
