import type { Permission } from '#libs/access';
import { agencies } from '#libs/case-schemas';
import type { JsonSchema } from '../json-schema.js';
import type { PayloadClass } from '../schema-of.js';
import { heldClasses, schemaOfClass } from './class-schemas.js';
import { Responses } from './responses.js';
import { routesOf, type Route } from './routes.js';
import { source, type ApiService } from './services.js';

type Json = Readonly<Record<string, unknown>>;

const description =
  'Made from the classes, routes, roles and answers of the service by `npm run docs`. A role stands as `agency/role`: a token ' +
  'must have one of those that a route names, in its claims `agency` and `roles`. What somebody may not see is answered like ' +
  'what does not exist. Refusals are problem details (RFC 9457) with a stable `code`; they repeat nothing of what was sent. ' +
  'Answers may come to hold more: pass over what you do not know.';

/** OpenAPI 3.1 of one service. */
export function openApi({ name, title, controllers }: ApiService): Json {
  const routes = routesOf(controllers);
  const responses = new Responses(name, source);
  const paths = [...new Set(routes.map(({ path }) => path))].sort().map(
    (path) =>
      [
        path,
        operations(
          routes.filter((route) => route.path === path),
          responses,
        ),
      ] as const,
  );
  const held = heldClasses(routes.flatMap(({ body, query }) => [body, query].filter((each) => each !== undefined)));
  const schemas = [...held].map(([name, each]): [string, JsonSchema] => [name, schemaOfClass(each)]);
  return {
    openapi: '3.1.1',
    info: { title: `Referral hub: ${title}`, version: '1', description },
    paths: Object.fromEntries(paths),
    components: {
      schemas: inOrder([...schemas, ...responses.schemas.named, problemSchema]),
      responses: inOrder([...responses.shared, ['Problem', anyProblem]]),
      examples: inOrder([...responses.examples]),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

const inOrder = (named: readonly (readonly [string, unknown])[]): Json => {
  const names = named.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`A body and an answer of one service are both called ${twice}`);
  return Object.fromEntries([...named].sort(byName));
};

const byName = ([one]: readonly unknown[], [other]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;
const anyProblem = {
  description: 'Why not',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const operations = (routes: readonly Route[], responses: Responses): Json =>
  Object.fromEntries(routes.map((route) => [route.method, operation(route, responses)]));

function operation(route: Route, responses: Responses): Json {
  const parameters = [...pathParameters(route), ...queryParameters(route), ...(route.isKeyed ? [key] : [])];
  return {
    operationId: route.handler,
    tags: [route.path.split('/')[1]],
    ...(parameters.length > 0 && { parameters }),
    ...(route.body && { requestBody: bodyOf(route.body) }),
    responses: responses.of(route),
    security: route.allowed?.flatMap(alternatives) ?? [],
  };
}

const pathParameters = ({ path }: Route): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string', ...(ofAgencies.includes(name ?? '') ? { enum: agencies } : { format: 'uuid' }) },
  }));

/** Parameters of a path that name an agency; all others are ids. */
const ofAgencies = ['from', 'to'];

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
