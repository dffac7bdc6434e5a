import { CANARY, type Door, type DoorFields } from './door.js';
import type { RefusedBody } from './refused-bodies.js';

const invalid = { status: 400, code: 'invalid' } as const;

/** The good body with another value in its field of a kind. */
function spoilt(
  needs: Exclude<keyof DoorFields, 'person'>,
  code: string,
  row: number,
  title: string,
  value: (longest: number) => unknown,
): RefusedBody {
  const fieldOf = ({ fields }: Door): string => {
    const field = fields[needs];
    return typeof field === 'object' ? field.field : (field ?? '');
  };
  const payload = (door: Door) => ({ ...door.good(), [fieldOf(door)]: value(door.fields.text?.longest ?? 0) });
  return { ...invalid, row, title, needs, payload, names: (door) => ({ field: fieldOf(door), code }) };
}

/** Sections A and C for the fields of a body: each answer names the field, and never what stood in it. */
export const refusedFields: readonly RefusedBody[] = [
  spoilt('text', 'not-text', 17, 'a number for a text', () => 5),
  spoilt('wholeNumber', 'not-a-whole-number', 17, 'a text for a number', () => '2'),
  spoilt('time', 'not-a-time', 17, 'a number for a time', () => 1_767_225_600_000),
  spoilt('day', 'not-a-date', 17, 'a number for a day', () => 20_260_101),
  spoilt('text', 'not-text', 18, 'a list for a text', () => [CANARY]),
  spoilt('day', 'not-a-date', 18, 'a list for a day', () => [CANARY]),
  {
    ...invalid,
    row: 19,
    title: 'a property that nobody knows',
    payload: (door) => ({ ...door.good(), colour: CANARY }),
    names: () => ({ field: 'colour', code: 'unknown-property' }),
  },
  // The catalogue speaks of one megabyte; our limits are far below it, so the field is named long before.
  spoilt('text', 'wrong-length', 39, 'a text longer than anybody reads', (longest) => CANARY.padEnd(longest + 1, 'x')),
  spoilt('time', 'not-a-time', 42, '30 February', () => '2026-02-30T10:00:00Z'),
  spoilt('day', 'not-a-date', 42, '30 February', () => '2026-02-30'),
  spoilt('day', 'not-a-date', 48, '29 February of a common year', () => '2025-02-29'),
  spoilt('time', 'not-a-time', 49, 'infinity', () => 'infinity'),
  spoilt('day', 'not-a-date', 49, 'infinity', () => 'infinity'),
  spoilt('day', 'not-a-date', 49, 'the year 12009', () => '12009-01-01'),
  spoilt('day', 'not-a-date', 50, 'the day before the month', () => '12/04/2026'),
  spoilt('time', 'not-a-time', 50, 'the day before the month', () => '12/04/2026 10:00'),
  spoilt('time', 'not-a-time', 52, 'a time without a zone', () => '2026-03-29T01:30:00'),
  spoilt('receiver', 'not-in-list', 85, 'an agency that is not there', () => 'the-neighbours'),
  {
    ...{ row: 86, title: 'oneself as the receiver', needs: 'receiver', status: 422, code: 'no-agreement' },
    payload: ({ good, fields: { receiver } }) => ({ ...good(), ...(receiver && { [receiver.field]: receiver.self }) }),
  },
  {
    ...invalid,
    row: 98,
    title: 'properties that are not the caller’s to set',
    payload: (door) => ({ ...door.good(), id: 'x', status: 'accepted', recordedBy: CANARY }),
    names: () => ({ field: 'recordedBy', code: 'unknown-property' }),
  },
];
