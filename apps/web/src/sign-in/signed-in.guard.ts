import { Inject, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { PUBLIC_ROUTE } from '#libs/http';
import { NothingHere, SignInNeeded } from '../api/service-failure.js';
import { CLOCK, type Clock } from '../config.js';
import { desks, maySit, type DeskName } from './desk.js';
import { signedInNow } from './session.js';

const DESK = 'page:desk';

/** These pages are for the people of one desk. A page that says neither this nor `@Public()` is for nobody. */
export const For = (desk: DeskName): ClassDecorator => SetMetadata(DESK, desk);

/** Stands before every page. What somebody may not see is not there. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.saidOf<boolean>(PUBLIC_ROUTE, context)) return true;
    const person = signedInNow(context.switchToHttp().getRequest<Request>().session, this.now());
    if (!person) throw new SignInNeeded();
    const desk = this.saidOf<DeskName>(DESK, context);
    if (!desk || !maySit(person, desks[desk])) throw new NothingHere();
    return true;
  }

  private saidOf<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }
}
