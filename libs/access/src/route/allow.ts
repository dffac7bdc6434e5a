import { SetMetadata } from '@nestjs/common';
import { Agency } from '#libs/case-schemas';
import type { Actor } from '../actor.js';

/** One of the agencies and one of the roles; both must fit. */
export interface Permission {
  readonly agency: Agency | readonly Agency[];
  readonly roles: readonly string[];
}

/** The metadata key under which a route says whom it answers. */
export const ALLOWED = 'route:allowed';

/** Whom this route answers. A route without it (and not public) answers nobody. */
export const Allow = (...permissions: readonly Permission[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED, permissions);

export function mayUse(actor: Actor, permissions: readonly Permission[]): boolean {
  return permissions.some(
    ({ agency, roles }) => [agency].flat().includes(actor.agency) && roles.some((role) => actor.roles.includes(role)),
  );
}
