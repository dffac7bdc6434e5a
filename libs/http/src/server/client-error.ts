import type { Duplex } from 'node:stream';
import { STATUS_CODES } from 'node:http';
import { Problem } from '../problem/problem.js';
import { problemBody } from '../problem/problem-body.js';

/** Answers a request that Node could not read far enough to hand on: no route, no correlation id, only a problem. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  socket.end(rawAnswer(problemOf(error.code)), () => socket.destroy());
}

const refusals: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'body-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-too-slow'],
};

function problemOf(code = ''): Problem {
  const [status, reason] = refusals[code] ?? [400, 'malformed-request'];
  return new Problem(status, reason);
}

function rawAnswer(problem: Problem): string {
  const body = JSON.stringify(problemBody(problem));
  const lines = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
