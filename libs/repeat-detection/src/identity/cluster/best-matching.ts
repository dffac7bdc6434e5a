/**
 * Which column each row takes so that the gains add up to the most, every row a column of its own: shortest augmenting
 * paths with potentials (Kuhn 1955; Jonker & Volgenant 1987), rows² × columns steps.
 *
 * @param gains row by row, 0 or more, no more rows than columns; whole numbers, so that equal sums are seen as equal
 * @returns the column of each row
 */
export function bestMatching(gains: Float64Array, rows: number, columns: number): Int32Array {
  const search = new Search(gains, rows, columns);
  for (let row = 0; row < rows; row += 1) search.place(row);
  return search.columnOfRow();
}

const FREE = -1;

/** Inner loops over typed arrays, written for speed. A gain is a negative cost; prices keep all reduced costs at nought or over. */
class Search {
  private readonly rowOf: Int32Array;
  private readonly rowPrice: Float64Array;
  private readonly columnPrice: Float64Array;
  private readonly distance: Float64Array;
  private readonly reachedFrom: Int32Array;
  private readonly isSettled: Uint8Array;

  constructor(
    private readonly gains: Float64Array,
    private readonly rows: number,
    private readonly columns: number,
  ) {
    this.rowOf = new Int32Array(columns).fill(FREE);
    this.rowPrice = new Float64Array(rows);
    this.columnPrice = new Float64Array(columns);
    this.distance = new Float64Array(columns);
    this.reachedFrom = new Int32Array(columns);
    this.isSettled = new Uint8Array(columns);
  }

  /** Gives a row a column, moving other rows along the cheapest path of changes. */
  place(row: number): void {
    this.distance.fill(Infinity);
    this.isSettled.fill(0);
    let from = FREE;
    let length = 0;
    for (let at = row; at !== FREE; at = this.rowOf[from] as number) {
      this.spread(at, from, length);
      from = this.nearest();
      length = this.distance[from] as number;
      this.isSettled[from] = 1;
    }
    this.reprice(row, length);
    this.shift(row, from);
  }

  columnOfRow(): Int32Array {
    const columnOf = new Int32Array(this.rows).fill(FREE);
    this.rowOf.forEach((row, column) => {
      if (row !== FREE) columnOf[row] = column;
    });
    return columnOf;
  }

  private spread(row: number, from: number, length: number): void {
    for (let column = 0; column < this.columns; column += 1) {
      if (this.isSettled[column] === 1) continue;
      const cost = -(this.gains[row * this.columns + column] as number);
      const reduced = cost - (this.rowPrice[row] as number) - (this.columnPrice[column] as number);
      if (length + reduced >= (this.distance[column] as number)) continue;
      this.distance[column] = length + reduced;
      this.reachedFrom[column] = from;
    }
  }

  private nearest(): number {
    let nearest = FREE;
    for (let column = 0; column < this.columns; column += 1) {
      if (this.isSettled[column] === 1) continue;
      if (nearest === FREE || (this.distance[column] as number) < (this.distance[nearest] as number)) nearest = column;
    }
    return nearest;
  }

  private reprice(row: number, length: number): void {
    this.rowPrice[row] = (this.rowPrice[row] as number) + length;
    for (let column = 0; column < this.columns; column += 1) {
      const saved = length - (this.distance[column] as number);
      if (this.isSettled[column] === 0 || saved <= 0) continue;
      this.columnPrice[column] = (this.columnPrice[column] as number) - saved;
      const holder = this.rowOf[column] as number;
      if (holder !== FREE) this.rowPrice[holder] = (this.rowPrice[holder] as number) + saved;
    }
  }

  private shift(row: number, free: number): void {
    for (let column = free; column !== FREE;) {
      const from = this.reachedFrom[column] as number;
      this.rowOf[column] = from === FREE ? row : (this.rowOf[from] as number);
      column = from;
    }
  }
}
