import { PipeTransform } from '@nestjs/common';
import { notFound } from '../problem/problem.js';

/** An id in a path. What is not a UUID names nothing of ours, so it is answered like an id that nothing has. */
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw notFound();
    return value.toLowerCase();
  }
}
