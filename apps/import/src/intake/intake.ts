import type { DateFormat } from '../profile/fields.js';
import type { Saying } from '../profile/places.js';
import type { RowProblem } from '../row/problem.js';
import { beaconBody } from './beacon-body.js';
import { policeBody } from './police-body.js';

/** What one row asks the service to record, or why it cannot be asked. */
export type RowRead =
  { readonly body: object; readonly leftOut: readonly RowProblem[] } | { readonly problems: readonly RowProblem[] };

/** How an agency's service takes records from a computer system of the agency. */
export interface Intake {
  readonly name: string;
  readonly path: string;
  /** The system that may bring records. */
  readonly clientId: string;
  /** The variable with the base address, and the address that `npm start` gives. */
  readonly api: string;
  readonly localApi: string;
  readonly bodyOf: (saying: Saying, format: DateFormat) => RowRead;
}

export const intakeAgencies = ['police', 'beacon'] as const;
export type IntakeAgency = (typeof intakeAgencies)[number];

export const isIntakeAgency = (name: string): name is IntakeAgency => intakeAgencies.some((one) => one === name);

export const intakes: Readonly<Record<IntakeAgency, Intake>> = {
  police: {
    name: 'The police service',
    path: '/incidents',
    clientId: 'police-records',
    api: 'POLICE_API',
    localApi: 'http://127.0.0.1:4101',
    bodyOf: policeBody,
  },
  beacon: {
    name: 'Beacon',
    path: '/contacts',
    clientId: 'beacon-contacts',
    api: 'BEACON_API',
    localApi: 'http://127.0.0.1:4102',
    bodyOf: beaconBody,
  },
};
