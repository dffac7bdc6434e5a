import { ageOn, latestDay } from '../person/age.js';
import type { Birth } from '../person/birth.js';
import type { DataFlag, DataFlagCode } from '../person/data-flag.js';
import { dayInLondon } from '../wire/time.js';
import type { Involvement } from './incident.js';

/** What a reader should know of a child in an incident: whoever is reported as one is treated as one, whatever the birth date. */
export function childFlags(involvement: Involvement, field: string, occurredAt: string): DataFlag[] {
  const { role, childsVoice, person } = involvement;
  const age = ageAt(person.birth, dayInLondon(new Date(occurredAt)));
  const isAdult = age !== undefined && age >= 18;
  return [
    ...flagIf(role === 'child' && isAdult, 'child-by-role-adult-by-birth-date', field),
    ...flagIf(!childsVoice && couldBeHeard(involvement, age), 'childs-voice-not-recorded', `${field}.childsVoice`),
    ...flagIf(childsVoice !== undefined && isAdult, 'childs-voice-of-an-adult', `${field}.childsVoice`),
  ];
}

/** Whose words ought to be there: a child who was there, lives there or was harmed, once they are born. */
function couldBeHeard({ role, person }: Involvement, age: number | undefined): boolean {
  const isMinor = age !== undefined && age < 18;
  if (role === 'victim') return isMinor;
  return role === 'child' && person.birth?.kind !== 'unborn' && (isMinor || age === undefined);
}

/** The youngest that they can be by their birth date; undefined where nobody knows it. */
const ageAt = (birth: Birth | undefined, day: string): number | undefined =>
  birth?.kind === 'date' && birth.date !== undefined ? ageOn(latestDay(birth.date), day) : undefined;

const flagIf = (holds: boolean, code: DataFlagCode, field: string): DataFlag[] => (holds ? [{ code, field }] : []);
