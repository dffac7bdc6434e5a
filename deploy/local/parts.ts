import { readFileSync } from 'node:fs';
import type { Agency } from '#libs/case-schemas';
import { launcherFile } from './project.js';

/** Someone who works at an agency and can sign in on one's own machine. `userName` is the token's `sub`. */
export interface Worker {
  readonly userName: string;
  readonly name: string;
  readonly work: string;
  readonly roles: readonly string[];
  /** The teams that they are of, by the agency's own words. */
  readonly teams?: readonly string[];
}

/** What runs on one machine, by the name that it has everywhere. */
export interface Part {
  readonly name: string;
  /** Where this is set in the environment it is the port. */
  readonly variable: string;
  readonly port: number;
  /** This setting names something that runs elsewhere, so the part is not needed. */
  readonly unless?: string;
}

/** The service of an agency, and who works there. */
export interface AgencyPart extends Part {
  readonly name: Agency;
  readonly people: readonly Worker[];
}

/** All of it, from `parts.json`, which the check before the build reads too. */
export const parts = JSON.parse(readFileSync(launcherFile('parts.json'), 'utf8')) as readonly (Part | AgencyPart)[];

export const isAgencyPart = (part: Part | AgencyPart): part is AgencyPart => 'people' in part;
