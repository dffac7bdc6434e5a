import type { Person, PersonName } from '#libs/case-schemas';
import type { Field, Values } from './field.js';

/** The name by which the person goes now. */
export const nameFields: readonly Field[] = [
  {
    kind: 'line',
    name: 'forenames',
    heading: 'What it should say',
    label: 'First names',
    hint: 'Leave a name empty if nobody knows it.',
    tells: ['person', 'person.names'],
  },
  { kind: 'line', name: 'surname', label: 'Last name', tells: ['person', 'person.names'] },
];

export const isOfName = (name: string): boolean => nameFields.some((field) => field.name === name);

export const nameValues = ({ names }: Person): Values => {
  const { forenames = '', surname = '' } = names.find(isCurrent) ?? {};
  return { forenames, surname };
};

/** The same person by the name as it should read: their other names, and all else that is known, stay as they were told. */
export function personSaid({ forenames, surname }: Values, person: Person): Person {
  const { forenames: _, surname: __, ...rest } = person.names.find(isCurrent) ?? { kind: 'current' as const };
  const named: PersonName = { ...rest, ...(forenames && { forenames }), ...(surname && { surname }) };
  const others = person.names.filter((name) => !isCurrent(name));
  return { ...person, names: forenames || surname ? [named, ...others] : others };
}

const isCurrent = ({ kind, protected: secret }: PersonName): boolean => kind === 'current' && !secret;
