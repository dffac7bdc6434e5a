import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Transactions } from '#libs/database';
import { forbidden, PUBLIC_ROUTE, requestTrace, routeOf } from '#libs/http';
import { AccessLog } from '../access-log/access-log.js';
import type { Actor } from '../actor.js';
import { AccessTokens } from '../token/access-tokens.js';
import { ALLOWED, mayUse, Permission } from './allow.js';
import { rememberActor } from './current-actor.js';

/** Stands before every route and lets nobody through whom the route does not name. Events have their own door. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly transactions: Transactions,
    private readonly accessLog: AccessLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http' || this.answer<boolean>(PUBLIC_ROUTE, context)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const actor = await this.tokens.actor(request.header('authorization'));
    const permissions = this.answer<readonly Permission[]>(ALLOWED, context) ?? [];
    if (!mayUse(actor, permissions)) await this.refuse(actor, request);
    rememberActor(request, actor);
    return true;
  }

  private answer<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  private async refuse(actor: Actor, request: Request): Promise<never> {
    const what = `${request.method} ${routeOf(request)}`;
    const trace = requestTrace(request);
    await this.transactions.run((manager) => this.accessLog.record(manager, { actor, action: 'refuse', what, trace }));
    throw forbidden();
  }
}
