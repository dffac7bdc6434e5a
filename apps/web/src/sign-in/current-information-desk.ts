import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { routeOf } from '#libs/http';
import { NothingHere } from '../api/service-failure.js';
import { deskAt } from '../desk/desk.js';
import { informationDesks, type InformationDesk } from '../desk/information-desks.js';

/** Whom the hub asks, of those who read. The guard has seen to it that the desk is theirs. */
export const CurrentInformationDesk = createParamDecorator((_: unknown, context: ExecutionContext): InformationDesk => {
  const desk = deskAt(informationDesks, routeOf(context.switchToHttp().getRequest<Request>()));
  if (!desk) throw new NothingHere();
  return desk;
});
