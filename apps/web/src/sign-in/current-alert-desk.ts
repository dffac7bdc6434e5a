import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { routeOf } from '#libs/http';
import { NothingHere } from '../api/service-failure.js';
import { alertDesks, type AlertDesk } from '../desk/alert-desks.js';
import { deskAt } from '../desk/desk.js';

/** Whose alerts the reader sees. The guard has seen to it that the desk is theirs. */
export const CurrentAlertDesk = createParamDecorator((_: unknown, context: ExecutionContext): AlertDesk => {
  const desk = deskAt(alertDesks, routeOf(context.switchToHttp().getRequest<Request>()));
  if (!desk) throw new NothingHere();
  return desk;
});
