const MOST = 65_536;
const LONGEST = 200;

/**
 * The same function of a text, remembering what it gave: files repeat forenames, streets and towns again and again. At
 * most 65,536 texts of up to 200 characters are kept; then it begins anew.
 */
export function remembered<Value extends NonNullable<unknown> | null>(
  make: (text: string) => Value,
): (text: string) => Value {
  let known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = onItsOwn(text);
    const value = make(own);
    if (known.size >= MOST) known = new Map();
    if (own.length <= LONGEST) known.set(own, value);
    return value;
  };
}

/** A part cut from a large text keeps all of that text in memory (V8 shares parts of 13 characters and more). */
export const onItsOwn = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
