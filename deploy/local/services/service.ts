/** A program of ours that the launcher runs. */
export interface Service {
  readonly name: string;
  /** Its database, whose roles are named after it. */
  readonly database: string;
  /** Whether it has an account of the broker, under its own name. */
  readonly kafka: boolean;
}

export const services: readonly Service[] = [
  { name: 'police', database: 'police', kafka: true },
  { name: 'beacon', database: 'beacon', kafka: true },
  { name: 'sarc', database: 'sarc', kafka: true },
  { name: 'youth-offending', database: 'youth_offending', kafka: true },
  { name: 'probation', database: 'probation', kafka: true },
  { name: 'safeguarding-hub', database: 'safeguarding_hub', kafka: true },
  { name: 'web', database: 'web', kafka: false },
];
