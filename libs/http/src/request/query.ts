import { applyDecorators } from '@nestjs/common';
import { Transform, type TransformFnParams } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { childPath } from '#libs/case-schemas';
import { badRequest } from '../problem/problem.js';

/** Refuses a query in which a parameter comes twice, or holds what UTF-8 or PostgreSQL has no place for. */
export function refuseAmbiguousQuery(query: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(query)) {
    const field = childPath('', name);
    if (typeof value !== 'string')
      throw badRequest('repeated-parameter', [{ field, code: 'repeated-parameter', message: 'may be given once' }]);
    if (/[\u0000\ufffd]/.test(name + value))
      throw badRequest('malformed-parameter', [{ field, code: 'malformed-parameter', message: 'cannot be read' }]);
  }
}

/** A whole number from 1 in a query, such as a page; written in digits and nothing else. */
export function IsPage(max = 100_000): PropertyDecorator {
  const read = ({ value }: TransformFnParams): unknown =>
    typeof value === 'string' && /^[1-9][0-9]{0,8}$/.test(value) ? Number(value) : value;
  return applyDecorators(Transform(read), IsInt(), Min(1), Max(max));
}
