import type { Person as ToldPerson } from '#libs/case-schemas';
import { errorRates } from '../linkage/generator/error-rates.js';
import type { Person } from '../linkage/generator/person.js';
import { peopleOfManyStreets } from '../linkage/generator/population.js';
import { Random } from '../linkage/generator/random.js';
import { columns, writeDown } from '../linkage/generator/sighting.js';

/** People of made-up streets, as many as are wanted: households, twins, hostels and prisons among them. */
export function* population(seed: number, count: number): Generator<Person> {
  let left = count;
  for (const person of peopleOfManyStreets(new Random(seed))) {
    if (left === 0) return;
    left -= 1;
    yield person;
  }
}

/** What an agency writes down of somebody, with the slips that go with their role. */
export function toldOf(random: Random, person: Person): ToldPerson {
  const cells = writeDown(random, person, errorRates[person.role]);
  const cell = (column: (typeof columns)[number]): string => cells[columns.indexOf(column) - 1] ?? '';
  const forenames = [cell('forename'), cell('middle_name')].filter(Boolean).join(' ');
  const line = [cell('house_number'), cell('street')].filter(Boolean).join(' ');
  const [surname, town, postcode] = [cell('surname'), cell('town'), cell('postcode')];
  const [birth, phone, email, number] = [cell('date_of_birth'), cell('phone'), cell('email'), cell('nhs_number')];
  return {
    names: [{ kind: 'current', ...(forenames && { forenames }), ...(surname && { surname }) }],
    birth: birth ? { kind: 'date', date: birth } : { kind: 'unknown' },
    ...((line || postcode) && {
      addresses: [
        {
          kind: 'home',
          protected: false,
          ...(line && { lines: [line] }),
          ...(town && { town }),
          ...(postcode && { postcode }),
        },
      ],
    }),
    ...(phone && { phones: [{ number: phone }] }),
    ...(email && { emails: [{ address: email }] }),
    ...(number && { identifiers: [{ type: 'nhs-number', value: number }] }),
  };
}
