import { notFound } from '#libs/http';
import type { PipeTransform } from '@nestjs/common';

/** A policy goes by a word of the library's. What cannot be one names nothing of ours. */
export class PolicyIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9-]{1,64}$/.test(value)) throw notFound();
    return value;
  }
}
