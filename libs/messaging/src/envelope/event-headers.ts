import type { Trace } from '#libs/case-schemas';

/** What a CloudEvent says about itself, before the outbox has given it a sequence. */
export interface EnvelopeAttributes {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly time: Date;
  /** With the traceparent of this hop already in it. */
  readonly trace: Trace;
}

/**
 * The headers of a CloudEvent in Kafka's binary mode; `ce_sequence` is added when it is known.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md#32-binary-content-mode
 */
export function eventHeaders(event: EnvelopeAttributes): Record<string, string> {
  const { correlationId, causationId, traceparent } = event.trace;
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.id,
    ce_source: event.source,
    ce_type: event.type,
    ce_subject: event.subject,
    ce_time: event.time.toISOString(),
    ce_partitionkey: event.subject,
    ce_correlationid: correlationId,
    ...(causationId === undefined ? {} : { ce_causationid: causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
}
