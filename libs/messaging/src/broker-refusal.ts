/** The broker is there but does not accept these records; sending them again at once is of no use. */
export class RefusedByBroker extends Error {
  /** `code` as the broker names it, such as TOPIC_AUTHORIZATION_FAILED. */
  constructor(readonly code: string) {
    super(`The broker refused the records: ${code}`);
    this.name = 'RefusedByBroker';
  }
}

/** https://kafka.apache.org/43/design/protocol/#protocol_error_codes */
const refusals = [
  'TOPIC_AUTHORIZATION_FAILED',
  'UNKNOWN_TOPIC_OR_PARTITION',
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_TOPIC_EXCEPTION',
];

/** What the broker answered, if it did: the client hides it in a cause of the error. */
export function refusal(error: unknown): RefusedByBroker | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('type' in cause && refusals.includes(String(cause.type))) return new RefusedByBroker(String(cause.type));
  }
  return undefined;
}
