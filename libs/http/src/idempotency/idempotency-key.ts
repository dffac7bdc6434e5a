import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { badRequest } from '../problem/problem.js';
import type { KeyedAnswer } from './idempotency.js';

/** How the parameter is come by: what Nest keeps of a handler names it, so that a document can say which routes want a key. */
export const idempotencyKeyOf = (_: unknown, context: ExecutionContext): string =>
  readIdempotencyKey(context.switchToHttp().getRequest<Request>().header('idempotency-key'));

/** The request's `Idempotency-Key` as a controller's parameter; without a proper one the request is refused. */
export const IdempotencyKey = createParamDecorator(idempotencyKeyOf);

/** 1–200 visible ASCII characters. Two headers arrive joined by a comma and a space, so they are refused too. */
export function readIdempotencyKey(header: string | undefined): string {
  if (header === undefined || header === '') throw badRequest('idempotency-key-required');
  if (!/^[\x21-\x7e]{1,200}$/.test(header)) throw badRequest('idempotency-key-malformed');
  return header;
}

/** Puts the answer's status on the response, says whether it was given before, and returns its body. */
export function reply<T>(response: Response, answer: KeyedAnswer<T>): T {
  response.status(answer.status);
  if (answer.replayed) response.setHeader('Idempotency-Replayed', 'true');
  return answer.body;
}
