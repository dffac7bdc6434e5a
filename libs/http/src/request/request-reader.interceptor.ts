import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { HttpLimits } from '../server/http-limits.js';
import { readBody } from './body.js';
import { refuseAmbiguousQuery } from './query.js';

/** Reads query and body after the guards, so that a caller without a right to ask costs us no reading. */
@Injectable()
export class RequestReader implements NestInterceptor {
  constructor(private readonly limits: HttpLimits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'http') await this.read(context.switchToHttp().getRequest<Request>());
    return next.handle();
  }

  private async read(request: Request): Promise<void> {
    refuseAmbiguousQuery(request.query);
    if (['POST', 'PUT', 'PATCH'].includes(request.method)) request.body = await readBody(request, this.limits);
  }
}
