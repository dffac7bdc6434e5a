import { badInputs, type BadInput, type SeenAt } from '../../../libs/testing/src/bad-input/catalogue.js';

const INTRODUCTION = `# Bad input

_Made from [catalogue.ts](../../libs/testing/src/bad-input/catalogue.ts) by \`npm run docs\`._

The project is held to a catalogue of 104 kinds of bad input: A bytes and transport (1–23), B names and text (24–41), C dates and
people (42–69), D events and their order (70–92), E authority (93–104). Bad data about a person never blocks a referral and is
flagged; bad structure and bad authority always do, by an answer that names the field and repeats nothing of what was sent.

Two tables in [libs/testing](../../libs/testing/src/bad-input) try them on every service, each in \`apps/<service>/src/bad-input.int.spec.ts\`:

- **doors**: over real HTTP at the places where the service takes a body of its own, and at its list; what cannot be read, at every
  route that takes a body. A door is its path, a good body, the status of the answer to it, and one field of each kind that it has.
- **readers**: on the real broker, at each topic and kind of event that the service hears. A sample is the topic, the type and a good event.

A name in every body must come back in no answer and be in no log. The specs in this folder send the same, and what needs several
services, to the running system. A new door or a new event is one more entry in the spec of its service.
`;

/** The page of test/bad-input. */
export function badInputPage(): string {
  const tried = badInputs.filter(({ seen }) => seen.length > 0);
  const untried = badInputs.filter(({ seen }) => seen.length === 0);
  return [
    INTRODUCTION,
    '## What becomes of it\n',
    table(
      ['Row', 'What', 'Here', 'Tried at'],
      tried.map(({ row, what, outcome, seen }) => [String(row), what, outcome, seen.map(place).join(', ')]),
    ),
    '## Where our rule differs\n',
    table(
      ['Row', 'The catalogue', 'Here, and why'],
      badInputs.flatMap(({ row, differs }) => (differs ? [[String(row), ...differs]] : [])),
    ),
    '## What is not tried, and why\n',
    table(['Row', 'What', 'Why'], untried.map(reason)),
  ].join('\n');
}

const reason = ({ row, what, because = '' }: BadInput): string[] => [String(row), what, because];

const place = (seen: SeenAt): string =>
  seen === 'doors' || seen === 'readers' ? seen : `[${seen.split('/').at(-1)}](../../${seen})`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
