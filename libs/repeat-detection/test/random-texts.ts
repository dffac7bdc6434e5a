/** A seeded source of numbers in [0, 1): mulberry32. The same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const beginnings = 'b br c ch d dr f g gr h j k kh l m mac mc n o p r s sh st t th v w y z'.split(' ');
const middles = 'a ai e ee i ia o oo u ar el in on un'.split(' ');
const endings = 'd l ll m n ng r s son t tt ton well y ova ski'.split(' ');

/** Text of every sort that names and addresses come in, and of sorts that they do not. */
export class RandomTexts {
  constructor(private readonly random: () => number) {}

  /** Two names, of which one is often the other written badly. */
  pairOfNames(): [string, string] {
    const name = this.name();
    return [name, this.random() < 0.6 ? this.misspelt(name, 1 + this.below(3)) : this.name()];
  }

  /** Two texts of few different letters: many letters have several possible partners. */
  pairOfFewLetters(longest: number): [string, string] {
    return [this.fromLetters('abc', longest), this.fromLetters('abcd', longest)];
  }

  fromLetters(letters: string, longest: number): string {
    return Array.from({ length: this.below(longest + 1) }, () => letters[this.below(letters.length)]).join('');
  }

  name(): string {
    const syllables = Array.from({ length: 1 + this.below(3) }, () => this.one(beginnings) + this.one(middles));
    return syllables.join('') + this.one(endings);
  }

  /** The text after so many slips: a letter put in, left out, changed, or swapped with its neighbour. */
  misspelt(text: string, slips: number): string {
    const letters = [...text];
    for (let slip = 0; slip < slips; slip += 1) this.slip(letters);
    return letters.join('');
  }

  private slip(letters: string[]): void {
    const place = this.below(letters.length + 1);
    const letter = String.fromCharCode(97 + this.below(26));
    const kind = this.below(4);
    if (kind === 0) letters.splice(place, 0, letter);
    else if (kind === 1) letters.splice(place, 1);
    else if (kind === 2) letters.splice(place, 1, letter);
    else letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
  }

  private one(choices: readonly string[]): string {
    return choices[this.below(choices.length)] ?? '';
  }

  private below(end: number): number {
    return Math.floor(this.random() * end);
  }
}
