import { agencies } from '#libs/case-schemas';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Application } from 'express';
import type { Caller, ServiceUnderTest } from './service-under-test.js';

/** Every role that anybody holds anywhere. */
export const everyRole = [
  'incident-reporter',
  'officer',
  'caseworker',
  'supervisor',
  'contact-recorder',
  'practitioner',
  'public-protection',
  'public-protection-supervisor',
  'isva',
];

/** Who may use a route, as `agency/role`, and what such a caller is told who asks for nothing in particular. */
export interface RouteRule {
  readonly allowed: 'anybody' | readonly string[];
  readonly status: number;
}

/** The routes that the router knows, as `POST /incidents`. */
export function routesOf(app: NestExpressApplication): string[] {
  const { stack } = (app.getHttpAdapter().getInstance() as Application).router;
  return stack.flatMap(({ route }) =>
    route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}

/** Asks for every route in every role of every agency, and gives the answers that are not as the rules say. */
export async function unexpectedAnswers(
  service: ServiceUnderTest,
  rules: Readonly<Record<string, RouteRule>>,
): Promise<string[]> {
  const unexpected: string[] = [];
  for (const route of routesOf(service.app)) {
    for (const caller of [undefined, ...everyCaller()]) {
      const expected = expectedStatus(rules[route], caller);
      const { status } = await service.call(withNothing(route), { ...(caller && { as: caller }), ...bodyFor(route) });
      if (status !== expected) unexpected.push(`${route} as ${nameOf(caller)}: ${status} instead of ${expected}`);
    }
  }
  return unexpected;
}

function everyCaller(): Caller[] {
  return agencies.flatMap((agency) =>
    everyRole.map((role) => ({ sub: 'somebody', client_id: 'spec', agency, roles: [role] })),
  );
}

/** A route that nobody has thought about answers with a number that no route gives. */
function expectedStatus(rule: RouteRule | undefined, caller: Caller | undefined): number {
  if (!rule) return NaN;
  if (rule.allowed === 'anybody') return rule.status;
  if (!caller) return 401;
  return rule.allowed.includes(nameOf(caller)) ? rule.status : 403;
}

const nameOf = (caller: Caller | undefined): string => (caller ? `${caller.agency}/${caller.roles.join()}` : 'nobody');

const withNothing = (route: string): string => route.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');

const bodyFor = (route: string): object => (route.startsWith('POST') ? { body: {}, key: 'matrix' } : {});
