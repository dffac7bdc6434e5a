/**
 * Characters that nobody sees, or that turn the direction of a line: format and control characters, line separators and
 * the fillers of Korean script. They are kept as they were given and left out of what is shown.
 */
const HIDDEN = /[\p{Cf}\p{Cc}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

export const withoutHiddenCharacters = (text: string): string => text.replace(HIDDEN, '');

export const hasHiddenCharacters = (text: string): boolean => withoutHiddenCharacters(text) !== text;
