const codes: Readonly<Record<string, string>> = Object.fromEntries(
  ['bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'].flatMap((letters, place) =>
    [...letters].map((letter) => [letter, String(place + 1)]),
  ),
);

/**
 * American Soundex (U.S. National Archives): names that sound alike share a code, as R163 for Robert and Rupert. Takes
 * folded letters; a name in another alphabet is its own first four letters.
 */
export function soundex(name: string): string {
  if (!/^[a-z]+$/.test(name)) return name.slice(0, 4);
  const sounded = [...name].map((letter) => ({ letter, code: codes[letter] ?? '' }));
  const heard = sounded.filter(({ letter }, place) => place === 0 || !'hw'.includes(letter));
  const digits = heard.filter(({ code }, place) => place > 0 && code !== '' && code !== heard[place - 1]?.code);
  const rest = digits.map(({ code }) => code).join('');
  return `${name.charAt(0).toUpperCase()}${rest}000`.slice(0, 4);
}
