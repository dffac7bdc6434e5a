const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const zeros = /^0+$/;

/**
 * The same trace with a new span for this hop; a new trace where there was none or an unreadable one.
 * W3C Trace Context, https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function nextHop(traceparent: string | undefined, newHex: (bytes: number) => string): string {
  const [, traceId, , flags] = form.exec(traceparent ?? '') ?? [];
  const known = traceId !== undefined && !zeros.test(traceId);
  return `00-${known ? traceId : newHex(16)}-${newHex(8)}-${known ? (flags ?? '01') : '01'}`;
}
