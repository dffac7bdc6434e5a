import type { Incident, Involvement } from '#libs/case-schemas';

export const victims = ({ people }: Incident): Involvement[] => people.filter(({ role }) => role === 'victim');

export const recordIdOf = ({ person }: Involvement): string => person.recordId as string;

/** Victims first, for whom most is done; otherwise as they were named. */
export const victimsFirst = (incident: Incident): Involvement[] => [
  ...victims(incident),
  ...incident.people.filter(({ role }) => role !== 'victim'),
];
