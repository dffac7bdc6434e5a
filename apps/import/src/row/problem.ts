/** What is wrong with a row, in words that hold nothing of what it says. */
export interface RowProblem {
  readonly field: string;
  readonly reason: string;
}
