import { agencies } from '#libs/case-schemas';
import { parseArgs } from 'node:util';
import { PlainFailure } from './plain-failure.js';
import { services, type Service } from './services/service.js';

export interface LaunchOptions {
  /** Throws away all data of earlier runs first. */
  readonly fresh: boolean;
  readonly county: boolean;
  readonly services: readonly Service[];
}

export const USAGE = `npm start [-- options]
  --fresh                  begin anew: delete all data of earlier runs first
  --no-county              do not load the demonstration county
  --services police,beacon run only these services (${services.map(({ name }) => name).join(', ')})
  --help                   show this`;

/** Undefined when help was asked for. */
export function readOptions(args: string[]): LaunchOptions | undefined {
  const { fresh, county, services: named, help } = parse(args);
  if (help) return undefined;
  const some = named ? chosen(named) : services;
  return { fresh: fresh === true, county: county !== false && canTellCounty(some), services: some };
}

/** The county is told to the police and to Beacon, and worked at every agency. */
const canTellCounty = (some: readonly Service[]): boolean =>
  agencies.every((name) => some.some((service) => service.name === name));

function parse(args: string[]) {
  try {
    const flag = { type: 'boolean' } as const;
    const options = { fresh: flag, county: flag, help: flag, services: { type: 'string' } } as const;
    return parseArgs({ args, options, allowNegative: true }).values;
  } catch {
    throw new PlainFailure(`I do not know one of these options: ${args.join(' ')}\n${USAGE}`);
  }
}

function chosen(list: string): Service[] {
  return list.split(',').map((name) => {
    const service = services.find((each) => each.name === name.trim());
    if (!service)
      throw new PlainFailure(
        `There is no service ${name}: choose among ${services.map((each) => each.name).join(', ')}.`,
      );
    return service;
  });
}
