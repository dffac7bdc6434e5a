import { request } from 'node:http';

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `refused`: the request never left us. `lost`: it left, and nobody knows what became of it. */
export type Reply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'lost'; readonly why: string };

const PATIENCE_MS = 15_000;

/** One request on a connection of its own, so that no idle connection blurs what was lost. */
export function send({ method, url, token, body, headers }: HttpCall): Promise<Reply> {
  return new Promise((resolve) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const outgoing = request(url, {
      method,
      agent: false,
      timeout: PATIENCE_MS,
      headers: {
        authorization: `Bearer ${token}`,
        ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...headers,
      },
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ kind: error.code === 'ECONNREFUSED' ? 'refused' : 'lost', why: error.code ?? error.message }),
    );
    outgoing.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', () => resolve({ kind: 'lost', why: 'answer cut off' }));
      response.once('end', () =>
        resolve({ kind: 'answered', status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks)) }),
      );
    });
    outgoing.end(text);
  });
}

function parsed(bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
