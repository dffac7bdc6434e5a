import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { correlationIdOf } from '../layout/correlation.js';

/** On whose behalf a service is asked, and in which conversation. */
export interface Caller {
  readonly accessToken: string;
  readonly correlationId: string;
}

/** The signed-in person as a caller of the services. The guard has let them through before. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<Request>();
  return { accessToken: request.session.signedIn?.accessToken ?? '', correlationId: correlationIdOf(request) };
});
