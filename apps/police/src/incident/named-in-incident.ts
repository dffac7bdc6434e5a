import type { Incident, Person } from '#libs/case-schemas';
import { recordIdOf } from './involved.js';

/** Somebody who is named in an incident, by the police's own reference of them. */
export const personIn = ({ people }: Incident, personRecordId: string): Person | undefined =>
  people.find((involved) => recordIdOf(involved) === personRecordId)?.person;
