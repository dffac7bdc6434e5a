import { LONGEST_LINE, type SafeContact } from '#libs/case-schemas';
import type { Field, Values } from './field.js';

const ways = {
  call: 'Is it safe to call?',
  leaveMessage: 'Is it safe to leave a message?',
  text: 'Is it safe to text?',
  letter: 'Is it safe to write?',
  email: 'Is it safe to email?',
} as const;
type Way = keyof typeof ways;
const wayNames = Object.keys(ways) as Way[];

const words = {
  bestTime: { label: 'Best time to reach them', longest: LONGEST_LINE },
  codeWord: { label: 'What to say first', longest: 64 },
} as const;
type Word = keyof typeof words;
const wordNames = Object.keys(words) as Word[];

const nameOf = (part: string): string => `safe-${part}`;

/** Whether a field of a form is one of these. */
export const isOfContact = (name: string): boolean => contactFields.some((field) => field.name === name);

/** How to reach the person without putting them in danger. What nobody has asked is not safe. */
export const contactFields: readonly Field[] = [
  ...wayNames.map((way, place): Field => ({
    kind: 'choice',
    name: nameOf(way),
    label: ways[way],
    ...(place === 0 && { heading: 'Safe contact' }),
    options: { yes: 'Yes', no: 'No', unknown: 'Nobody has asked' },
    inline: true,
    missing: `${ways[way].replace('Is it safe', 'Select whether it is safe').replace('?', '')}`,
    tells: [`safeContact.${way}`],
  })),
  ...wordNames.map((word): Field => ({
    kind: 'line',
    name: nameOf(word),
    label: words[word].label,
    longest: words[word].longest,
    hint: 'You can leave this empty.',
    tells: [`safeContact.${word}`],
  })),
];

/** The form as it is filled for somebody of whom this is known. */
export const contactValues = (contact: SafeContact = {}): Values => ({
  ...Object.fromEntries(wayNames.map((way) => [nameOf(way), answers[String(contact[way])] ?? 'unknown'])),
  ...Object.fromEntries(wordNames.map((word) => [nameOf(word), contact[word] ?? ''])),
});

const answers: Readonly<Record<string, string>> = { true: 'yes', false: 'no' };

/** What is known of safe contact after the form; what it does not ask for stays as it was. */
export function contactSaid(values: Values, before: SafeContact = {}): SafeContact {
  const { call: _c, leaveMessage: _m, text: _t, letter: _l, email: _e, bestTime: _b, codeWord: _w, ...rest } = before;
  const known = wayNames.filter((way) => ['yes', 'no'].includes(values[nameOf(way)] ?? ''));
  const written = wordNames.filter((word) => values[nameOf(word)]);
  return {
    ...rest,
    ...Object.fromEntries(known.map((way) => [way, values[nameOf(way)] === 'yes'])),
    ...Object.fromEntries(written.map((word) => [word, values[nameOf(word)]])),
  };
}
