import { rawExchange } from './exchange.js';

/** A request below HTTP: what no client would send, and the first line of the answer. */
export interface RawRequest {
  readonly row: number;
  readonly title: string;
  /** What follows the headers that the request needs, which end with a line break. */
  readonly rest: string;
  readonly status: number;
}

const END = '\r\n';

export const rawRequests: readonly RawRequest[] = [
  { row: 20, title: 'a body that comes too slowly', rest: `Content-Length: 500\r\n${END}{"a":`, status: 408 },
  { row: 21, title: 'headers of 64 KB', rest: `X-Long: ${'x'.repeat(65_536)}\r\n${END}`, status: 431 },
  {
    row: 22,
    title: 'a line break in a header',
    rest: `X-Correlation-ID: abcdefgh\rSet-Cookie: b\r\n${END}`,
    status: 400,
  },
  {
    row: 23,
    title: 'two ways of saying how long the body is',
    rest: `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`,
    status: 400,
  },
];

/** The status of the answer to it. */
export async function sendRaw(
  { address, path, token }: { readonly address: string; readonly path: string; readonly token: string },
  { rest }: RawRequest,
): Promise<number> {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(address).host}`,
    `Authorization: Bearer ${token}`,
    'Idempotency-Key: below-http',
    'Content-Type: application/json',
  ];
  const answer = await rawExchange(address, `${head.join('\r\n')}\r\n${rest}`);
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
}
