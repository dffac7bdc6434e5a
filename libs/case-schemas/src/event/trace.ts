/**
 * Which conversation an action belongs to and what set it off. Travels from a request's headers through the outbox
 * to the next service, so that one incident can be followed across all of them.
 */
export interface Trace {
  /** The whole story: the same for everything that one incident set in motion. */
  readonly correlationId: string;
  /** The id of the event that set this one off. */
  readonly causationId?: string;
  /** W3C Trace Context, https://www.w3.org/TR/trace-context/ */
  readonly traceparent?: string;
}
