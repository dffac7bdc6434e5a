/**
 * A text without what nobody can see: control characters, marks that turn the direction of a line round, characters
 * of no width. Somebody could hide one name behind another with them. Line breaks and tabs stay. For showing only:
 * what is kept and sent is what was given.
 */
export const visibleText = (text: string): string => text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu, '');
