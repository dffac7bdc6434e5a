const SLOTS = 32_768;
const LONGEST = 64;

/**
 * The same function of a text, remembering what it gave: files repeat forenames, streets and towns again and again. Each
 * text has one of 32,768 places, which it takes from whoever had it, so nothing grows and nothing is ever cleared. (A
 * `Map` of as many took three times as long over a column of a million different texts.)
 */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const texts = new Array<string | undefined>(SLOTS).fill(undefined);
  const values = new Array<Value | undefined>(SLOTS).fill(undefined);
  return (text) => {
    if (text.length > LONGEST) return make(onItsOwn(text));
    const slot = slotOf(text);
    if (texts[slot] === text) return values[slot] as Value;
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
