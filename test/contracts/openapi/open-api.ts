import type { Permission } from '#libs/access';
import type { JsonSchema } from '../json-schema.js';
import type { PayloadClass } from '../schema-of.js';
import { heldClasses, schemaOfClass } from './class-schemas.js';
import { routesOf, type Route } from './routes.js';
import type { ApiService } from './services.js';

type Json = Readonly<Record<string, unknown>>;

const description =
  'Made from the classes, routes and roles of the service by `npm run docs`. A role stands as `agency/role`: a token must ' +
  'have one of those that a route names, in its claims `agency` and `roles`. What somebody may not see is answered like what ' +
  'does not exist. Refusals are problem details (RFC 9457) with a stable `code`; they repeat nothing of what was sent.';

/** OpenAPI 3.1 of one service. */
export function openApi({ title, controllers }: ApiService): Json {
  const routes = routesOf(controllers);
  const paths = [...new Set(routes.map(({ path }) => path))].sort();
  const held = heldClasses(routes.flatMap(({ body, query }) => [body, query].filter((each) => each !== undefined)));
  const schemas = [...held].map(([name, each]): [string, JsonSchema] => [name, schemaOfClass(each)]);
  return {
    openapi: '3.1.1',
    info: { title: `Referral hub: ${title}`, version: '1', description },
    paths: Object.fromEntries(paths.map((path) => [path, operations(routes.filter((route) => route.path === path))])),
    components: {
      schemas: Object.fromEntries([...schemas, problemSchema].sort(byName)),
      responses: { Problem: { description: 'Why not', content: { 'application/problem+json': { schema: ref } } } },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

const byName = ([one]: readonly unknown[], [other]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;
const ref = { $ref: '#/components/schemas/Problem' };
const refused = { $ref: '#/components/responses/Problem' };

const operations = (routes: readonly Route[]): Json =>
  Object.fromEntries(routes.map((route) => [route.method, operation(route)]));

function operation(route: Route): Json {
  const parameters = [...pathParameters(route), ...queryParameters(route), ...(route.isKeyed ? [key] : [])];
  return {
    operationId: route.handler,
    tags: [route.path.split('/')[1]],
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: bodyOf(route.body) }),
    responses: responsesOf(route),
    security: route.allowed?.flatMap(alternatives) ?? [],
  };
}

const pathParameters = ({ path }: Route): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  }));

function queryParameters({ query }: Route): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = schemaOfClass(query);
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: 'query', required: required.includes(name), schema },
  }));
}

/** Under one key something is made once, however often it is asked for. */
const key = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true },
  schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,200}$' },
};

const bodyOf = (body: PayloadClass): Json => ({
  ...{ required: true, content: { 'application/json': { schema: schemaOfClass(body) } } },
});

/** What can be said of a route without running it; any other refusal has the same form. */
function responsesOf({ status, path, body, query, allowed }: Route): Json {
  const refusals = [
    ...(body || query ? [400] : []),
    ...(allowed ? [401, 403] : []),
    ...(path.includes('{') ? [404] : []),
    ...(body ? [408, 413, 415] : []),
  ];
  return {
    [status]: { description: status === 201 ? 'Made' : 'Done', content: { 'application/json': {} } },
    ...Object.fromEntries(refusals.map((each) => [each, refused])),
    default: refused,
  };
}

const alternatives = ({ agency, roles }: Permission): Json[] =>
  [agency].flat().flatMap((each) => roles.map((role) => ({ token: [`${each}/${role}`] })));

const text = { type: 'string' };
const problem: JsonSchema & Json = {
  type: 'object',
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: text, code: text, message: text },
        required: ['field', 'code', 'message'],
      },
    },
    correlationId: text,
  },
  required: ['type', 'title', 'status', 'code'],
};
const problemSchema: [string, JsonSchema] = ['Problem', problem];
