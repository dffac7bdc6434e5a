const MINUTE = 60_000;

function check(name, title, line) {
  const [command, ...args] = line.split(' ');
  return { name, title, command, args, limit: 5 * MINUTE };
}

const jest = (project, title, how) => ({ name: project, title, project, jestOptions: [], aloneOptions: [], ...how });

/** Modules of a spec that is over are not wholly let go, so the process that runs them gives way to a fresh one. */
const FRESH = '--workerIdleMemoryLimit=1500MB';

const steps = [
  check('build', 'The sources compile', 'tsc -p tsconfig.build.json'),
  check('types', 'Types, specs too', 'tsc -p tsconfig.json --noEmit'),
  check('format', 'Formatting', 'prettier --check .'),
  check('lint', 'Lint', 'eslint . --max-warnings 0 --cache --cache-location node_modules/.cache/eslint/'),
  check('imports', 'Import rules', 'depcruise apps libs deploy test --config .dependency-cruiser.cjs'),
  jest('unit', 'Unit tests', { limit: 15 * MINUTE, jestOptions: [FRESH], aloneOptions: ['--maxWorkers=100%'] }),
  jest('integration', 'Integration tests, with a real PostgreSQL and Kafka', {
    needs: ['build'],
    limit: 40 * MINUTE,
    // Two specs that read as one agency would share its consumer group, and each see half of what is said.
    jestOptions: ['--maxWorkers=1', FRESH],
  }),
  jest('end-to-end', 'End-to-end tests: faults, journeys, browser', {
    needs: ['build'],
    limit: 25 * MINUTE,
    // A kafkajs client whose broker was killed may go on trying for a while after it was told to stop.
    jestOptions: ['--maxWorkers=1', '--forceExit'],
  }),
];

/**
 * What stands beside each other runs at the same time, one lane for each of two cores; what stands below waits.
 * End-to-end tests are about time and have the machine to themselves.
 */
const plan = [
  [
    ['build', 'unit', 'integration'],
    ['types', 'lint', 'format', 'imports'],
  ],
  [['end-to-end']],
];

/** `--only a,b` and what is left over for Jest. */
export function readCommand(args) {
  const place = args.indexOf('--only');
  if (place < 0) return { only: steps.map(({ name }) => name), jestArguments: args };
  const only = (args[place + 1] ?? '').split(',');
  const unknown = only.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Error(`There is no step '${unknown}'. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  }
  return { only, jestArguments: args.toSpliced(place, 2) };
}

/** The lanes of each phase, with nothing in them but the steps asked for and what those need. */
export function phasesOf({ only }) {
  const wanted = new Set(only.flatMap((name) => [name, ...(stepOf(name).needs ?? [])]));
  const chosen = (lane) => lane.filter((name) => wanted.has(name)).map(stepOf);
  const phases = plan.map((lanes) => lanes.map(chosen).filter((lane) => lane.length > 0));
  return phases.filter((lanes) => lanes.length > 0);
}

const stepOf = (wanted) => steps.find(({ name }) => name === wanted);
