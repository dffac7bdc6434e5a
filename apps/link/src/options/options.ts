import { parseArgs } from 'node:util';
import { UserError } from '#libs/command-line';

export interface Options {
  readonly left: string;
  /** Undefined: the left file is searched for people who stand there more than once. */
  readonly right: string | undefined;
  readonly profile: string;
  readonly out: string;
  readonly model: string | undefined;
  readonly explain: boolean;
  readonly labels: string | undefined;
  readonly decisions: string | undefined;
  readonly seed: number;
  readonly threads: number;
  /** Pairs to compare for each record, about and at most; undefined: by how many records there are. */
  readonly pairs: number | undefined;
}

const known = {
  left: { type: 'string' },
  right: { type: 'string' },
  profile: { type: 'string' },
  out: { type: 'string' },
  model: { type: 'string' },
  explain: { type: 'boolean' },
  labels: { type: 'string' },
  decisions: { type: 'string' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  pairs: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MOST_THREADS = 64;
const MOST_PAIRS = 10_000;

/** Reads the command line; `cores` is the number of threads where none is given. Throws the user's errors. */
export function readOptions(args: readonly string[], cores: number): Options | 'help' {
  const values = valuesOf(args);
  if (values.help === true) return 'help';
  return {
    left: needed(values.left, '--left FILE.csv'),
    right: values.right,
    profile: needed(values.profile, '--profile PROFILE.json'),
    out: needed(values.out, '--out DIR'),
    model: values.model,
    explain: values.explain ?? false,
    labels: values.labels,
    decisions: values.decisions,
    seed: numberOf(values.seed ?? '1', '--seed', 0, 2 ** 32 - 1),
    threads: numberOf(values.threads ?? String(cores), '--threads', 1, MOST_THREADS),
    pairs: values.pairs === undefined ? undefined : numberOf(values.pairs, '--pairs', 1, MOST_PAIRS),
  };
}

function valuesOf(args: readonly string[]) {
  const { tokens } = parseArgs({ args: [...args], options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UserError(`The argument "${token.value}" belongs to no option.`);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name as keyof typeof known] : undefined;
    if (!option) throw new UserError(`There is no option ${token.rawName}; --help tells which there are.`);
    if (option.type === 'string' && (token.value ?? '') === '')
      throw new UserError(`The option ${token.rawName} needs a value behind it.`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UserError(`The option ${token.rawName} takes no value.`);
  }
  return parseArgs({ args: [...args], options: known }).values;
}

function needed(value: string | undefined, option: string): string {
  if (value !== undefined) return value;
  throw new UserError(`The option ${option} is missing; --help tells how to use the command.`);
}

function numberOf(text: string, option: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UserError(`The option ${option} needs a whole number from ${least} to ${most}.`);
}
