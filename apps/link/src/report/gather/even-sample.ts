/**
 * At most so many of the items that come by, evenly spread over them and the same each time: when it is full, every other
 * one goes, and from then on only half as many are taken.
 */
export class EvenSample {
  private kept: number[] = [];
  private every = 1;
  private seen = 0;

  constructor(private readonly most: number) {}

  add(item: number): void {
    if (this.seen % this.every === 0) this.kept.push(item);
    this.seen += 1;
    if (this.kept.length <= this.most) return;
    this.kept = this.kept.filter((_, place) => place % 2 === 0);
    this.every *= 2;
  }

  get items(): readonly number[] {
    return this.kept;
  }
}

/** The items with the lowest keys; of equal keys those that came first. */
export class Lowest {
  private readonly kept: { readonly item: number; readonly key: number }[] = [];

  constructor(private readonly most: number) {}

  add(item: number, key: number): void {
    const { kept, most } = this;
    if (kept.length === most && key >= (kept.at(-1)?.key ?? Infinity)) return;
    const place = kept.findIndex((one) => one.key > key);
    kept.splice(place < 0 ? kept.length : place, 0, { item, key });
    kept.length = Math.min(kept.length, most);
  }

  /** The lowest first. */
  get items(): readonly number[] {
    return this.kept.map(({ item }) => item);
  }
}
