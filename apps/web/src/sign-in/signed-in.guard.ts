import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { PUBLIC_ROUTE, routeOf } from '#libs/http';
import { NothingHere, SignInNeeded } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { deskAt, maySit, type Desk } from '../desk/desk.js';
import { signedInNow } from './session.js';

const DESKS = 'page:desks';

/** These pages are for the people of these desks. A page that says neither this nor `@Public()` is for nobody. */
export const For = (...desks: readonly Desk[]): ClassDecorator => SetMetadata(DESKS, desks);

/** Stands before every page. What somebody may not see is not there. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.saidOf<boolean>(PUBLIC_ROUTE, context)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const person = signedInNow(request.session, this.now());
    if (!person) throw new SignInNeeded();
    const desk = deskAt(this.saidOf<readonly Desk[]>(DESKS, context) ?? [], routeOf(request));
    if (!desk || !maySit(person, desk)) throw new NothingHere();
    context.switchToHttp().getResponse<Response>().locals.here = desk.home;
    return true;
  }

  private saidOf<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
