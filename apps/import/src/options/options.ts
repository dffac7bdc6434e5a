import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '#libs/command-line';
import { intakeAgencies, isIntakeAgency, type IntakeAgency } from '../intake/intake.js';

export interface Options {
  readonly agency: IntakeAgency;
  readonly file: string;
  readonly profile: string;
  readonly dryRun: boolean;
  readonly report: string;
  /** Undefined: by the agency and the address. */
  readonly journal: string | undefined;
  readonly limit: number;
}

const known = {
  agency: { type: 'string' },
  file: { type: 'string' },
  profile: { type: 'string' },
  report: { type: 'string' },
  journal: { type: 'string' },
  limit: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; `from` is the folder from which paths are meant. Throws the user's errors. */
export function readOptions(args: readonly string[], from: string): Options | 'help' {
  const values = valuesOf(args);
  if (values.help === true) return 'help';
  const agency = needed(values.agency, '--agency');
  if (!isIntakeAgency(agency))
    throw new UserError(`--agency takes ${intakeAgencies.join(' or ')}: no other service lets a system bring records.`);
  return {
    agency,
    file: resolve(from, needed(values.file, '--file PEOPLE.csv')),
    profile: resolve(from, needed(values.profile, '--profile PROFILE.json')),
    dryRun: values['dry-run'] ?? false,
    report: resolve(from, values.report ?? 'import-report.csv'),
    journal: values.journal === undefined ? undefined : resolve(from, values.journal),
    limit: limitOf(values.limit),
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    throw new UserError(`${(error as Error).message.split('\n')[0]} (--help tells which options there are.)`);
  }
}

function needed(value: string | undefined, option: string): string {
  if (value) return value;
  throw new UserError(`The option ${option} is missing; --help tells how to use the command.`);
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new UserError('The option --limit needs a whole number of 1 or more.');
}
