import { request } from 'node:http';
import { connect } from 'node:net';

export interface Exchange {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Empty when the answer is no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Sent {
  readonly url: string;
  readonly method?: string;
  readonly token?: string | undefined;
  /** Sent as it is; anything else than bytes or text as JSON. */
  readonly payload?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request, with whatever bytes one likes. */
export function exchange({ url, method = 'POST', token, payload, headers = {} }: Sent): Promise<Exchange> {
  const bytes = bytesOf(payload);
  const all = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(bytes && { 'content-type': 'application/json', 'content-length': String(bytes.length) }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent: false, headers: all });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed(text) });
      });
    });
    outgoing.end(bytes);
  });
}

function bytesOf(payload: unknown): Buffer | undefined {
  if (payload === undefined || Buffer.isBuffer(payload)) return payload;
  return Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Writes bytes that no HTTP client would, and reads until the other side hangs up; the first line is the answer. */
export function rawExchange(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.once('error', reject).once('close', () => resolve(answer));
  });
}
