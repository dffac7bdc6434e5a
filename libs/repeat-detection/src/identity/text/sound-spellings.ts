/** Letters that stand for one sound, or for none, where the rest of the name allows it. */
export interface Spelling {
  readonly letters: string;
  /** A letter for each class of consonants; empty where nothing is heard. */
  readonly sounds: string;
  readonly where?: 'start' | 'after-vowel' | 'before-front-vowel' | 'before-consonant' | 'before-b-s-t';
}

/**
 * The first that fits is taken. Classes: S for all hissing sounds (English s and sh, Slavic sz, Chinese x), J for j, ch,
 * soft g and zh (Jeffrey and Geoffrey, Chang and Zhang), K for k, hard c, q and kh, F for f, ph and v, but V for a v or w
 * at the start (Wasim and Vasim). `h` is heard at the start only. Elsewhere `w` is a vowel (Stewart and Stuart).
 */
export const spellings: readonly Spelling[] = [
  { letters: 'b', sounds: 'B' },
  { letters: 'ch', sounds: 'K', where: 'before-consonant' },
  { letters: 'ch', sounds: 'J' },
  { letters: 'ck', sounds: 'K' },
  { letters: 'cz', sounds: 'J' },
  { letters: 'c', sounds: 'S', where: 'before-front-vowel' },
  { letters: 'c', sounds: 'K' },
  { letters: 'dg', sounds: 'J', where: 'before-front-vowel' },
  { letters: 'dj', sounds: 'J' },
  { letters: 'dt', sounds: 'T' },
  { letters: 'd', sounds: 'D' },
  { letters: 'f', sounds: 'F' },
  { letters: 'gn', sounds: 'N', where: 'start' },
  { letters: 'gg', sounds: 'G' },
  { letters: 'gh', sounds: '', where: 'after-vowel' },
  { letters: 'gh', sounds: 'G' },
  { letters: 'g', sounds: 'J', where: 'before-front-vowel' },
  { letters: 'g', sounds: 'G' },
  { letters: 'hs', sounds: 'S', where: 'start' },
  { letters: 'h', sounds: 'H', where: 'start' },
  { letters: 'h', sounds: '' },
  { letters: 'j', sounds: 'J' },
  { letters: 'kn', sounds: 'N', where: 'start' },
  { letters: 'k', sounds: 'K' },
  { letters: 'l', sounds: 'L' },
  { letters: 'mp', sounds: 'M', where: 'before-b-s-t' },
  { letters: 'm', sounds: 'M' },
  { letters: 'n', sounds: 'N' },
  { letters: 'pn', sounds: 'N', where: 'start' },
  { letters: 'ps', sounds: 'S', where: 'start' },
  { letters: 'pf', sounds: 'F' },
  { letters: 'ph', sounds: 'F' },
  { letters: 'p', sounds: 'P' },
  { letters: 'q', sounds: 'K' },
  { letters: 'r', sounds: 'R' },
  { letters: 'sch', sounds: 'S' },
  { letters: 's', sounds: 'S' },
  { letters: 'tsch', sounds: 'J' },
  { letters: 'tch', sounds: 'J' },
  { letters: 't', sounds: 'T' },
  { letters: 'v', sounds: 'V', where: 'start' },
  { letters: 'v', sounds: 'F' },
  { letters: 'wr', sounds: 'R', where: 'start' },
  { letters: 'w', sounds: 'V', where: 'start' },
  { letters: 'x', sounds: 'S', where: 'start' },
  { letters: 'x', sounds: 'KS' },
  { letters: 'zh', sounds: 'J' },
  { letters: 'z', sounds: 'S' },
];

/** Names whose spelling is older than the rules: `mac` before a consonant or enough of a name is `mc`. */
export const respellings: readonly (readonly [RegExp, string])[] = [
  [/^mc|^mac(?=[^aeiouyh]|[aeiouy].{3})/, 'mak'],
  [/^sean/, 'shon'],
  [/^geof/, 'jef'],
  [/michae/, 'mikae'],
  [/nichol/, 'nikol'],
  [/zach/, 'zak'],
];
