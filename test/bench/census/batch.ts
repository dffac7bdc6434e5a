import { recordOfPerson } from '#libs/repeat-detection';
import { peopleOf } from '#libs/repeat-detection/live';
import { groundsOn } from '../../../apps/safeguarding-hub/src/person/linkage.js';
import type { RecordAtHub } from './whole-road.js';

/** Whose each record is when all are taken at once by the library, with the hub's model and rules; by the record's name. */
export function peopleAtOnce(records: readonly RecordAtHub[]): Map<string, string> {
  const today = new Date();
  const known = records.map(({ name, details }) => ({ id: name, record: recordOfPerson(details, { today }) }));
  const { people } = peopleOf(known, groundsOn(today));
  return new Map(people.flatMap((own, place) => own.map((name) => [name, String(place)] as const)));
}

/** How many records have the very same company in both. */
export function alike(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
  const [here, there] = [companies(one), companies(other)];
  return [...one.keys()].filter((name) => here(name) === there(name)).length;
}

function companies(personOf: ReadonlyMap<string, string>): (name: string) => string {
  const members = new Map<string, string[]>();
  for (const [name, person] of personOf) members.set(person, [...(members.get(person) ?? []), name]);
  const company = new Map([...members].map(([person, own]) => [person, own.sort().join(' ')]));
  return (name) => company.get(personOf.get(name) ?? '') ?? '';
}
