import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { Actor } from '../actor.js';

const actors = new WeakMap<object, Actor>();

/** Remembers whom the guard has let in. */
export const rememberActor = (request: object, actor: Actor): void => void actors.set(request, actor);

export function actorOf(request: object): Actor {
  const actor = actors.get(request);
  if (!actor) throw new Error('nobody is known on a public route');
  return actor;
}

/** Who asks, as a controller's parameter. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(context.switchToHttp().getRequest<object>()),
);
