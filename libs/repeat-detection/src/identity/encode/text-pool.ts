import { encodeTexts, LONGEST_TEXT, type TextCodes } from '../text/text-codes.js';

/** Distinct texts by number; 0 is the empty text, that is: not known. */
export type TextPool = TextCodes;

export class TextPoolBuilder {
  private readonly numbers = new Map<string, number>([['', 0]]);

  numberOf(text: string | undefined): number {
    if (text === undefined || text === '') return 0;
    if (text.length > LONGEST_TEXT) return this.numberOf(beginningOf(text));
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  build(): TextPool {
    const { codes, offsets, packed, starts } = encodeTexts([...this.numbers.keys()]);
    return {
      codes: inSharedMemory(codes),
      offsets: inSharedMemory(offsets),
      packed: inSharedMemory(packed),
      starts: inSharedMemory(starts),
    };
  }
}

/** What is compared of a long text, letter by letter, because a slice would keep the whole of it in memory. */
const beginningOf = (text: string): string =>
  String.fromCharCode(...Array.from({ length: LONGEST_TEXT }, (_, at) => text.charCodeAt(at)));

type Numbers = Uint16Array | Uint32Array;

function inSharedMemory<Kind extends Numbers>(numbers: Kind): Kind {
  const Shared = numbers.constructor as new (memory: SharedArrayBuffer) => Kind;
  const whole = new Shared(new SharedArrayBuffer(numbers.byteLength));
  whole.set(numbers);
  return whole;
}

/** The text of a number, as it is shown. */
export function textOf({ codes, offsets }: TextPool, number: number): string {
  return String.fromCharCode(...codes.subarray(offsets[number] ?? 0, offsets[number + 1] ?? 0));
}
