/** Disjoint sets of records (union–find, Tarjan 1975, with path halving). The smallest record stands for its set. */
export class RecordGroups {
  private readonly parent: Int32Array;

  constructor(readonly count: number) {
    this.parent = new Int32Array(count);
    for (let record = 0; record < count; record += 1) this.parent[record] = record;
  }

  find(record: number): number {
    const { parent } = this;
    let at = record;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  join(left: number, right: number): void {
    const a = this.find(left);
    const b = this.find(right);
    if (a < b) this.parent[b] = a;
    else this.parent[a] = b;
  }

  /** The smallest record of each record's set. */
  flat(): Int32Array {
    const { parent } = this;
    // A record's parent is never larger than itself, so it is settled already.
    for (let record = 0; record < parent.length; record += 1)
      parent[record] = parent[parent[record] as number] as number;
    return parent;
  }

  /** The number of each record's set: 0, 1, 2 … in the order of their smallest records. */
  numbers(): Int32Array {
    const numbers = new Int32Array(this.parent.length);
    let next = 0;
    for (let record = 0; record < numbers.length; record += 1) {
      const first = this.find(record);
      if (first === record) next += 1;
      numbers[record] = first === record ? next - 1 : (numbers[first] as number);
    }
    return numbers;
  }
}
