import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { MetadataScanner } from '@nestjs/core';
import { ALLOWED, type Permission } from '#libs/access';
import { idempotencyKeyOf, PUBLIC_ROUTE } from '#libs/http';
import type { PayloadClass } from '../schema-of.js';

/** What a controller says of one of its routes. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/referrals/{id}/accept`. */
  readonly path: string;
  /** `ReferralController.accept`. */
  readonly handler: string;
  readonly status: number;
  readonly body?: PayloadClass;
  readonly query?: PayloadClass;
  /** Whether it wants an `Idempotency-Key`. */
  readonly isKeyed: boolean;
  /** None of a route that answers anybody. */
  readonly allowed?: readonly Permission[];
}

/** One parameter of a handler, as Nest keeps it. */
interface Argument {
  readonly index: number;
  readonly factory?: unknown;
}

/** The routes of controllers, as their decorators say them. */
export const routesOf = (controllers: readonly Type<object>[]): Route[] => controllers.flatMap(routesOfOne);

function routesOfOne(controller: Type<object>): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] as object))
    .map((name) => routeOf(controller, name, prototype[name] as object));
}

function routeOf(controller: Type<object>, name: string, handler: object): Route {
  const method = RequestMethod[read(METHOD_METADATA, handler) as number]?.toLowerCase() as Route['method'];
  const [body, query] = [RouteParamtypes.BODY, RouteParamtypes.QUERY].map((kind) => classOf(controller, name, kind));
  const allowed = (read(ALLOWED, handler) ?? read(ALLOWED, controller)) as readonly Permission[] | undefined;
  const isPublic = Boolean(read(PUBLIC_ROUTE, handler) ?? read(PUBLIC_ROUTE, controller));
  return {
    ...{ method, path: pathOf(controller, handler), handler: `${controller.name}.${name}` },
    status: (read(HTTP_CODE_METADATA, handler) as number | undefined) ?? (method === 'post' ? 201 : 200),
    ...(body && { body }),
    ...(query && { query }),
    isKeyed: argumentsOf(controller, name).some(([, { factory }]) => factory === idempotencyKeyOf),
    // A route that says nothing answers nobody.
    ...(!isPublic && { allowed: allowed ?? [] }),
  };
}

const read = (key: string, of: object): unknown => Reflect.getMetadata(key, of);

function pathOf(controller: Type<object>, handler: object): string {
  const parts = [controller, handler].flatMap((of) => String(read(PATH_METADATA, of)).split('/'));
  return `/${parts.filter((part) => part !== '').join('/')}`.replaceAll(/:(\w+)/g, '{$1}');
}

const argumentsOf = (controller: Type<object>, name: string): [kind: string, Argument][] =>
  Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>);

/** The class of the parameter that takes the whole body or query. */
function classOf(controller: Type<object>, name: string, kind: RouteParamtypes): PayloadClass | undefined {
  const found = argumentsOf(controller, name).find(([key]) => key.startsWith(`${kind}:`));
  const classes = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as PayloadClass[];
  return found && classes[found[1].index];
}
