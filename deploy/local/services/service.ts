import { isAgencyPart, parts } from '../parts.js';

/** A program of ours that the launcher runs. */
export interface Service {
  readonly name: string;
  /** Its database, whose roles are named after it. */
  readonly database: string;
  /** Whether it has an account of the broker, under its own name. */
  readonly kafka: boolean;
}

/** Each agency has one, and the web app, which hears no events. */
export const services: readonly Service[] = parts
  .filter((part) => isAgencyPart(part) || part.name === 'web')
  .map((part) => ({ name: part.name, database: part.name.replaceAll('-', '_'), kafka: isAgencyPart(part) }));
