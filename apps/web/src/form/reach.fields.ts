import type { EmailAddress, Person, Phone } from '#libs/case-schemas';
import { linesOf } from './address.fields.js';
import type { Field, Values } from './field.js';

/** By which numbers and addresses the person can be reached; whether that is safe is another question. */
export const reachFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'phones',
    heading: 'Phone and email',
    label: 'Phone numbers',
    hint: 'Each on a line of its own.',
    tells: ['person.phones'],
  },
  {
    kind: 'text',
    name: 'emails',
    label: 'Email addresses',
    hint: 'Each on a line of its own.',
    tells: ['person.emails'],
  },
];

export const reachValues = ({ phones = [], emails = [] }: Person): Values => ({
  phones: phones.map(({ number }) => number.trim()).join('\n'),
  emails: emails.map(({ address }) => address.trim()).join('\n'),
});

/** A number that was known already keeps what is known of it. */
export const phonesSaid = ({ phones }: Values, before: readonly Phone[] = []): Phone[] =>
  linesOf(phones).map((number) => before.find((phone) => phone.number.trim() === number) ?? { number });

export const emailsSaid = ({ emails }: Values): EmailAddress[] => linesOf(emails).map((address) => ({ address }));
