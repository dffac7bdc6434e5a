import type { PatternKind } from './policy.js';

const numbers = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = 'none first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

export interface ToSay {
  readonly kind: PatternKind;
  readonly count: number;
  readonly windowMonths: number;
  readonly toldBy: readonly string[];
}

/** `Third report in twelve months, told by two agencies: the court and the clinic.` `nameOf` gives an agency's name. */
export function sayFinding({ kind, count, windowMonths, toldBy }: ToSay, nameOf: (agency: string) => string): string {
  const months = windowMonths === 1 ? 'one month' : `${numbers[windowMonths] ?? windowMonths} months`;
  return `${opening[kind](count)} in ${months}, told by ${tellers(toldBy.map(nameOf))}`;
}

const opening = {
  'repeat-victim': (count) => `${ordinal(count)} report as a victim`,
  'repeat-perpetrator': (count) => `Suspected in ${numbers[count] ?? count} incidents`,
  'repeat-pair': (count) => `${ordinal(count)} report with the same suspect`,
} satisfies Record<PatternKind, (count: number) => string>;

function ordinal(count: number): string {
  const word = ordinals[count] ?? `${count}${suffix(count)}`;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function suffix(count: number): string {
  if ([11, 12, 13].includes(count % 100)) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}

function tellers(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'nobody';
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${numbers[names.length] ?? names.length} agencies: ${listed}`;
}
