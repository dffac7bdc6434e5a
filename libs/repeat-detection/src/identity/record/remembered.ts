const SLOTS = 32_768;
const LONGEST = 64;
/** A column is judged by so many texts at a time. */
const TRIAL = 4_096;
/** Fewer hits than this in a trial, and the next texts are read without looking or remembering. */
const FEWEST_HITS = TRIAL / 8;
const WITHOUT = 32 * TRIAL;

/**
 * The same function of a text, remembering what it gave: files repeat forenames, streets and towns again and again. Each
 * text has one of 32,768 places, which it takes from whoever had it, so nothing grows and nothing is ever cleared. Where a
 * column hardly repeats itself, remembering costs more than it saves, and rests for a while.
 */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const texts = new Array<string | undefined>(SLOTS).fill(undefined);
  const values = new Array<Value | undefined>(SLOTS).fill(undefined);
  let [left, hits] = [TRIAL, 0];
  let resting = 0;
  return (text) => {
    if (resting > 0) {
      resting -= 1;
      return make(onItsOwn(text));
    }
    if (text.length > LONGEST) return make(onItsOwn(text));
    if (left === 0) {
      resting = hits < FEWEST_HITS ? WITHOUT : 0;
      [left, hits] = [TRIAL, 0];
    }
    left -= 1;
    const slot = slotOf(text);
    if (texts[slot] === text) {
      hits += 1;
      return values[slot] as Value;
    }
    const own = onItsOwn(text);
    const value = make(own);
    texts[slot] = own;
    values[slot] = value;
    return value;
  };
}

/** FNV-1a by code unit, its bits mixed down: http://www.isthe.com/chongo/tech/comp/fnv. */
function slotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash ^= hash >>> 15;
  return (hash ^ (hash >>> 7)) & (SLOTS - 1);
}

/** A part cut from a large text keeps all of that text in memory (V8 shares parts of 13 characters and more). */
export const onItsOwn = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
