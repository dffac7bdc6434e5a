/** How right a choice of pairs was. All 0 to 1; precision is 1 where nothing was chosen, recall where nothing is true. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `right` of the `chosen` are among the `true` ones. */
export function ratesOf(right: number, chosen: number, trueOnes: number): Rates {
  return {
    precision: chosen === 0 ? 1 : right / chosen,
    recall: trueOnes === 0 ? 1 : right / trueOnes,
    f1: chosen + trueOnes === 0 ? 1 : (2 * right) / (chosen + trueOnes),
  };
}
