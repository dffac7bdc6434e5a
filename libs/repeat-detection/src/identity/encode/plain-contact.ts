/**
 * Phones, e-mail addresses and numbers hardly ever come twice, so they are not remembered but read fast where they are
 * written as most are: straight from the bytes of a cell. Each gives what `readPhones`, `readEmails` and `readNationalIds`
 * would, or leaves the cell to them.
 */
export interface PlainText {
  /** Where the text lies that was written last. */
  readonly letters: Uint8Array;
  /** Writes what a cell comes to, and gives its length: 0 for nothing, -1 for a cell that is not so plain. */
  readonly write: (bytes: Uint8Array, from: number, to: number) => number;
}

const NOTHING = 0;
const NOT_PLAIN = -1;

const SPACE = 32;
const COMMA = 44;
const PLUS = 43;
const DOT = 46;
const ZERO = 48;
const FOUR = 52;
const NINE = 57;
const SEMICOLON = 59;
const AT_SIGN = 64;
const BAR = 124;
const DELETE = 127;

const isFigure = (byte: number): boolean => byte >= ZERO && byte <= NINE;
const small = (byte: number): number => (byte >= 65 && byte <= 90 ? byte + 32 : byte);
const isSmallLetter = (byte: number): boolean => byte >= 97 && byte <= 122;

const LONGEST_PHONE = 40;
const phone = new Uint8Array(LONGEST_PHONE + 4);
const figures = new Uint8Array(LONGEST_PHONE);

/** Figures and blanks, with a plus in front or none. */
export const plainPhone: PlainText = {
  letters: phone,
  write(bytes, from, to) {
    if (to - from > LONGEST_PHONE) return NOT_PLAIN;
    const isWhole = bytes[from] === PLUS;
    let count = 0;
    for (let at = isWhole ? from + 1 : from; at < to; at += 1) {
      const byte = bytes[at] as number;
      if (isFigure(byte)) figures[count++] = byte;
      else if (byte !== SPACE) return NOT_PLAIN;
    }
    if (count < 6 || isMadeUp(count)) return NOTHING;
    if (isWhole) return international(count, 0, false);
    const zeros = figures[0] !== ZERO ? 0 : figures[1] === ZERO ? 2 : 1;
    return international(count, zeros, zeros === 1 || (zeros === 0 && count === 10));
  },
};

/** Seven times the same figure, or 1 to 8 in a row and on, after 0 or the British code. */
function isMadeUp(count: number): boolean {
  let same = 0;
  for (let at = 0; at < count; at += 1) {
    same = figures[at] === figures[at - 1] ? same + 1 : 1;
    if (same === 7) return true;
  }
  let from = afterZeros(0);
  if (figures[from] === FOUR && figures[from + 1] === FOUR) from = afterZeros(from + 2);
  let to = from;
  while (to < count && figures[to] === ZERO + ((to - from + 1) % 10)) to += 1;
  return to === count && to - from >= 8;
}

function afterZeros(from: number): number {
  let at = from;
  while (figures[at] === ZERO) at += 1;
  return at;
}

/** A plus and ten to fifteen figures where they can be that, without the zeros in front; else the figures as they are. */
function international(count: number, zeros: number, isBritish: boolean): number {
  const length = count - zeros + (isBritish ? 2 : 0);
  if (length < 10 || length > 15 || (!isBritish && figures[zeros] === ZERO)) {
    phone.set(figures.subarray(0, count));
    return count;
  }
  let end = 0;
  let at = zeros;
  phone[end++] = PLUS;
  if (isBritish) {
    phone[end++] = FOUR;
    phone[end++] = FOUR;
  } else for (const most = zeros + 2; at < most; at += 1) phone[end++] = figures[at] as number;
  // +44 (0)7700 is written with its 0 now and then.
  if (phone[1] === FOUR && phone[2] === FOUR && figures[at] === ZERO) at += 1;
  for (; at < count; at += 1) phone[end++] = figures[at] as number;
  return end;
}

const LONGEST_EMAIL = 254;
const LONGEST_MAILBOX = 64;
/** As long as the longest mailbox that is nobody's; those have no figures. */
const PERHAPS_NOBODY = 9;
const email = new Uint8Array(LONGEST_EMAIL);

/** One address in ASCII, of a mailbox that cannot be an office's. */
export const plainEmail: PlainText = {
  letters: email,
  write(bytes, from, to) {
    const length = to - from;
    if (length > LONGEST_EMAIL) return NOT_PLAIN;
    let [sign, lastDot] = [-1, -1];
    let hasFigure = false;
    let isAddress = true;
    for (let place = 0; place < length; place += 1) {
      const byte = bytes[from + place] as number;
      if (byte <= SPACE || byte >= DELETE || byte === COMMA || byte === SEMICOLON || byte === BAR) return NOT_PLAIN;
      email[place] = small(byte);
      if (byte === AT_SIGN) {
        if (sign >= 0) isAddress = false;
        sign = lastDot = place;
      } else if (byte === DOT && sign >= 0) {
        if (lastDot === place - 1) isAddress = false;
        lastDot = place;
      } else if (sign < 0 && isFigure(byte)) hasFigure = true;
    }
    if (!isAddress || sign < 1 || sign > LONGEST_MAILBOX || lastDot === sign || lastDot === length - 1) return NOTHING;
    return hasFigure || sign > PERHAPS_NOBODY ? length : NOT_PLAIN;
  },
};

const PREFIX = 'national-id:';
const LONGEST_ID = 80;
const nationalId = new Uint8Array(PREFIX.length + LONGEST_ID);
for (let place = 0; place < PREFIX.length; place += 1) nationalId[place] = PREFIX.charCodeAt(place);

/** Letters and figures of ASCII, with blanks or without. */
export const plainNationalId: PlainText = {
  letters: nationalId,
  write(bytes, from, to) {
    if (to - from > LONGEST_ID) return NOT_PLAIN;
    let end = PREFIX.length;
    let hasFigure = false;
    let isOneSign = true;
    for (let at = from; at < to; at += 1) {
      const byte = small(bytes[at] as number);
      if (isFigure(byte)) hasFigure = true;
      else if (byte === SPACE) continue;
      else if (!isSmallLetter(byte)) return NOT_PLAIN;
      nationalId[end++] = byte;
      if (byte !== nationalId[PREFIX.length]) isOneSign = false;
    }
    return end - PREFIX.length > 3 && hasFigure && !isOneSign ? end : NOTHING;
  },
};
