import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { routeOf } from '#libs/http';
import { NothingHere } from '../api/service-failure.js';
import { deskAt } from '../desk/desk.js';
import { steppedDesks } from '../desk/desks.js';
import type { ReferralDesk } from '../desk/referral-desk.js';

/** At which of the desks the reader sits. The guard has seen to it that it is theirs. */
export const CurrentDesk = createParamDecorator((_: unknown, context: ExecutionContext): ReferralDesk => {
  const desk = deskAt(steppedDesks, routeOf(context.switchToHttp().getRequest<Request>()));
  if (!desk) throw new NothingHere();
  return desk;
});
