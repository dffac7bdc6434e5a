/** Text after this many UTF-16 code units is not compared; no folded name, street or e-mail address comes near it. */
export const LONGEST_TEXT = 80;
/** Texts to this length (all but a few names) are compared in one machine word. */
const LONGEST_PACKED = 32;
const LETTERS_A_WORD = 4;

/** Texts by number: text k is the UTF-16 code units `codes[offsets[k]]` up to, not including, `codes[offsets[k + 1]]`. */
export interface CodeUnits {
  readonly codes: Uint16Array;
  readonly offsets: Uint32Array;
}

/**
 * Distinct texts encoded once, to be compared many times. Only typed arrays, so that threads may share them, which must
 * not be changed.
 */
export interface TextCodes extends CodeUnits {
  /**
   * The same for comparing fast: `packed[starts[k]]` is the length of text k, and the words after it hold its letters,
   * four in each, lowest byte first, by their rank in this set of texts, 1 to 255; 0 fills up the last word. The
   * length is given as 0 where a text is empty, longer than 32, or has a letter rarer than the 255 most frequent.
   */
  readonly packed: Uint32Array;
  readonly starts: Uint32Array;
}

export function encodeTexts(texts: readonly string[]): TextCodes {
  const { codes, offsets } = codeUnitsOf(texts);
  const ranks = ranksOf(codes);
  const isPacked = texts.map((text) => text.length <= LONGEST_PACKED && everyLetterHas(ranks, text));
  const starts = running(texts, ({ length }, k) => 1 + (isPacked[k] ? Math.ceil(length / LETTERS_A_WORD) : 0));
  const packed = new Uint32Array(starts[texts.length]!);
  texts.forEach((text, k) => {
    if (isPacked[k]) pack(text, ranks, packed, starts[k]!);
  });
  return { codes, offsets, packed, starts };
}

export function codeUnitsOf(texts: readonly string[]): CodeUnits {
  const offsets = running(texts, ({ length }) => Math.min(length, LONGEST_TEXT));
  const codes = new Uint16Array(offsets[texts.length]!);
  texts.forEach((text, k) => {
    const from = offsets[k]!;
    for (let place = from; place < offsets[k + 1]!; place += 1) codes[place] = text.charCodeAt(place - from);
  });
  return { codes, offsets };
}

/** Where each text begins, when each takes so much room; the end of all comes last. */
function running(texts: readonly string[], room: (text: string, k: number) => number): Uint32Array {
  const begins = new Uint32Array(texts.length + 1);
  texts.forEach((text, k) => (begins[k + 1] = begins[k]! + room(text, k)));
  return begins;
}

/** The most frequent code unit has rank 1; all beyond the 255 most frequent have 0. Equally frequent ones go by code. */
function ranksOf(codes: Uint16Array): Uint8Array {
  const counts = new Uint32Array(0x10000);
  const seen: number[] = [];
  for (const code of codes) {
    if (counts[code] === 0) seen.push(code);
    counts[code]! += 1;
  }
  const frequent = seen.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, 255);
  const ranks = new Uint8Array(0x10000);
  frequent.forEach((code, place) => (ranks[code] = place + 1));
  return ranks;
}

function everyLetterHas(ranks: Uint8Array, text: string): boolean {
  for (let place = 0; place < text.length; place += 1) if (ranks[text.charCodeAt(place)] === 0) return false;
  return true;
}

function pack(text: string, ranks: Uint8Array, packed: Uint32Array, start: number): void {
  packed[start] = text.length;
  for (let place = 0; place < text.length; place += 1) {
    const word = start + 1 + (place >>> 2);
    packed[word] = packed[word]! | (ranks[text.charCodeAt(place)]! << ((place & 3) << 3));
  }
}
