/** Text after this many UTF-16 code units is not compared; no folded name, street or e-mail address comes near it. */
export const LONGEST_TEXT = 80;
/** Texts to this length (all but a few names) are compared in one machine word. */
const LONGEST_PACKED = 32;
/** The first word of a packed text is its length, in so many bits, and above it the kinds of letter that are in it. */
export const LENGTH_BITS = 6;
const KINDS_OF_LETTER = 32 - LENGTH_BITS;

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
   * The same for comparing fast. `packed[starts[k]]` holds the length of text k in its lowest six bits, and above them a
   * bit for each letter that is in it. The words after it hold its letters, four in each, lowest byte first, by their
   * rank in this set of texts, 1 to 255; 0 fills up the last word. The length is given as 0, and nothing follows, where
   * a text is empty, longer than 32, or has a letter rarer than the 255 most frequent.
   */
  readonly packed: Uint32Array;
  readonly starts: Uint32Array;
}

export const encodeTexts = (texts: readonly string[]): TextCodes => packTexts(codeUnitsOf(texts));

/** Encodes texts whose code units are there already. */
export function packTexts(units: CodeUnits): TextCodes {
  const letters = rank(units.codes);
  const count = units.offsets.length - 1;
  const starts = new Uint32Array(count + 1);
  for (let k = 0; k < count; k += 1) starts[k + 1] = starts[k]! + wordsFor(units, k);
  const packed = new Uint32Array(starts[count]!);
  for (let k = 0; k < count; k += 1) if (starts[k + 1]! - starts[k]! > 1) pack(units, k, packed, starts[k]!);
  for (const letter of letters) ranks[letter] = 0;
  return { ...units, packed, starts };
}

export function codeUnitsOf(texts: readonly string[]): CodeUnits {
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach(({ length }, k) => (offsets[k + 1] = offsets[k]! + Math.min(length, LONGEST_TEXT)));
  const codes = new Uint16Array(offsets[texts.length]!);
  texts.forEach((text, k) => {
    const from = offsets[k]!;
    for (let place = from; place < offsets[k + 1]!; place += 1) codes[place] = text.charCodeAt(place - from);
  });
  return { codes, offsets };
}

/**
 * Of each code unit how often it is there, and its rank; all 0 between two sets of texts. Made once: a set may be the few texts
 * of one record, and hundreds a second are made.
 */
const counts = new Uint32Array(0x10000);
const ranks = new Uint8Array(0x10000);

/** The most frequent code unit has rank 1; all beyond the 255 most frequent have 0. Equally frequent ones go by code. */
function rank(codes: Uint16Array): readonly number[] {
  const seen: number[] = [];
  for (const code of codes) {
    if (counts[code] === 0) seen.push(code);
    counts[code]! += 1;
  }
  const frequent = seen.sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, 255);
  frequent.forEach((code, place) => (ranks[code] = place + 1));
  for (const code of seen) counts[code] = 0;
  return frequent;
}

/** A word for the length, and the words of letters where the text can be packed. */
function wordsFor({ codes, offsets }: CodeUnits, k: number): number {
  const length = offsets[k + 1]! - offsets[k]!;
  if (length > LONGEST_PACKED) return 1;
  for (let at = offsets[k]!; at < offsets[k + 1]!; at += 1) if (ranks[codes[at]!] === 0) return 1;
  return 1 + ((length + 3) >>> 2);
}

function pack({ codes, offsets }: CodeUnits, k: number, packed: Uint32Array, start: number): void {
  const from = offsets[k]!;
  const length = offsets[k + 1]! - from;
  let kinds = 0;
  for (let place = 0; place < length; place += 1) {
    const rank = ranks[codes[from + place]!]!;
    kinds |= 1 << ((rank - 1) % KINDS_OF_LETTER);
    packed[start + 1 + (place >>> 2)]! |= rank << ((place & 3) << 3);
  }
  packed[start] = (kinds << LENGTH_BITS) | length;
}
