import { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PUBLIC_ROUTE } from '#libs/http';
import { ALLOWED } from './allow.js';

/** The routes that say neither whom they answer nor that they are public, as `Controller.method`. Should be none. */
export function routesWithoutAnswer(app: INestApplicationContext): string[] {
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  const classes = new Set(controllers.map(({ metatype }) => metatype as Type<object>));
  return [...classes].flatMap(handlersWithoutAnswer).sort();
}

function handlersWithoutAnswer(controller: Type<object>): string[] {
  if (answers(controller)) return [];
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((name) => isRoute(prototype[name]) && !answers(prototype[name]))
    .map((name) => `${controller.name}.${name}`);
}

/** `method` is where Nest keeps the HTTP method of a handler; handlers of events have none. */
const isRoute = (handler: object | undefined): handler is object =>
  handler !== undefined && Reflect.hasMetadata('method', handler);

const answers = (target: object | undefined): boolean =>
  target !== undefined && [PUBLIC_ROUTE, ALLOWED].some((key) => Reflect.hasMetadata(key, target));
