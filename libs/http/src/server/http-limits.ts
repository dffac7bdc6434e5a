/** What one caller may cost. Times in milliseconds, sizes in bytes. */
export interface HttpLimits {
  readonly bodyBytes: number;
  /** From the end of the headers to the end of the body. */
  readonly bodyTime: number;
  /** All headers of a request together. */
  readonly headerBytes: number;
  readonly headersTime: number;
  readonly requestTime: number;
  /** How often Node looks for requests that are too slow. */
  readonly checkEvery: number;
  /** How long requests under way may take after the order to stop. */
  readonly drainTime: number;
}

export const defaultHttpLimits: HttpLimits = {
  bodyBytes: 1024 * 1024,
  bodyTime: 10_000,
  headerBytes: 16 * 1024,
  headersTime: 10_000,
  requestTime: 30_000,
  checkEvery: 5_000,
  drainTime: 20_000,
};
