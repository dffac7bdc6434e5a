import type { IncomingMessage } from 'node:http';
import { parseStrictJson } from '#libs/case-schemas';
import { HttpLimits } from '../server/http-limits.js';
import { badRequest, Problem } from '../problem/problem.js';

type BodyLimits = Pick<HttpLimits, 'bodyBytes' | 'bodyTime'>;

/** The largest body that is read to its end although it is refused, as a multiple of the limit. */
const PATIENCE = 8;

/** Reads a request's JSON body. Nothing but JSON in UTF-8, as it is, is taken. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  refuseEncoding(request.headers['content-encoding']);
  refuseContentType(request.headers['content-type'], request);
  refuseLength(request.headers['content-length'], limits);
  return parseStrictJson(await collect(request, limits));
}

function refuseEncoding(encoding: string | undefined): void {
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new Problem(415, 'content-encoding-not-supported', { headers: { 'Accept-Encoding': 'identity' } });
}

function refuseContentType(type: string | undefined, { headers }: IncomingMessage): void {
  const empty = type === undefined && headers['transfer-encoding'] === undefined && !Number(headers['content-length']);
  if (empty) throw badRequest('empty');
  if (type === undefined || !/^application\/json *(?:; *charset="?utf-8"?)? *$/i.test(type))
    throw new Problem(415, 'content-type-not-supported', { headers: { Accept: 'application/json' } });
}

function refuseLength(length: string | undefined, { bodyBytes }: BodyLimits): void {
  if (Number(length ?? 0) > bodyBytes * PATIENCE) throw tooLarge();
}

const tooLarge = (): Problem => new Problem(413, 'body-too-large', { headers: { Connection: 'close' } });
const tooSlow = (): Problem => new Problem(408, 'request-too-slow', { headers: { Connection: 'close' } });

/**
 * A body a little over the limit is read to its end and thrown away, because a caller that is cut off while it
 * still sends never hears why.
 */
function collect(request: IncomingMessage, { bodyBytes, bodyTime }: BodyLimits): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (done: () => void): void => {
      clearTimeout(deadline);
      request.off('data', take).off('end', finish).off('close', abandon);
      done();
    };
    const refuse = (problem: Problem): void => settle(() => reject(problem));
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= bodyBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > bodyBytes * PATIENCE) refuse(tooLarge());
    };
    const finish = (): void => (size > bodyBytes ? refuse(tooLarge()) : settle(() => resolve(Buffer.concat(chunks))));
    const abandon = (): void => refuse(badRequest('body-incomplete'));
    const deadline = setTimeout(() => refuse(tooSlow()), bodyTime);
    request.on('data', take).on('end', finish).on('close', abandon);
  });
}
