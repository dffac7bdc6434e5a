/** Chance that can be repeated: the same seed gives the same draws, on every machine. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** One of several, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** An independent stream, so that one more draw here changes nothing there. */
  fork(label: string | number): Random;
}

export function randomFrom(seed: string | number): Random {
  const name = String(seed);
  const next = sfc32(hashed(name));
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, int(0, list.length - 1)),
    weighted: (choices) => weighted(choices, next()),
    shuffled: (list) => shuffled(list, int),
    fork: (label) => randomFrom(`${name}/${label}`),
  };
}

/** An element that is there: an empty list is a mistake of the caller. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`nothing at ${index} in a list of ${list.length}`);
  return list[index] as T;
}

function weighted<T>(choices: readonly (readonly [T, number])[], draw: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = draw * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  return at(choices, choices.length - 1)[0];
}

function shuffled<T>(list: readonly T[], int: (low: number, high: number) => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    [result[last], result[other]] = [at(result, other), at(result, last)];
  }
  return result;
}

/** Four words of state from a text: cyrb128 (public domain). */
function hashed(text: string): [number, number, number, number] {
  let words: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const [a, b, c, d] = words;
    words = [
      b ^ Math.imul(a ^ code, 597399067),
      c ^ Math.imul(b ^ code, 2869860233),
      d ^ Math.imul(c ^ code, 951274213),
      a ^ Math.imul(d ^ code, 2716044179),
    ];
  }
  return words;
}

/** Small fast counter generator (Chris Doty-Humphrey, public domain), warmed up so that near seeds part. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 15; round += 1) next();
  return next;
}
