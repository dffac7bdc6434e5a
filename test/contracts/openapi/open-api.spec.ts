import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApi } from './open-api.js';
import { routesOf } from './routes.js';
import { apiServices } from './services.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: Readonly<Record<string, Response>>;
  readonly security: readonly { readonly token: readonly string[] }[];
}
interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<
    Record<string, { readonly schema: object; readonly examples?: Record<string, { readonly $ref: string }> }>
  >;
}
type Document = ReturnType<typeof openApi>;

const named = apiServices.map((service) => [service.name, service] as const);
const made = new Map(apiServices.map((service) => [service.name, openApi(service)]));
const documentOf = (name: string): Document => made.get(name) as Document;
const pathsOf = (document: Document) => document['paths'] as Record<string, Record<string, Operation>>;
const operation = (name: string, path: string, method = 'post') => pathsOf(documentOf(name))[path]?.[method];
const operations = (document: Document): Operation[] =>
  Object.values(pathsOf(document)).flatMap((methods) => Object.values(methods));

/** What the body of an operation may be, by the document alone. */
function takes(name: string, path: string): (body: object) => boolean {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const schema = operation(name, path)?.requestBody?.content['application/json'].schema;
  const validate = ajv.compile({ ...schema, components: documentOf(name)['components'] });
  return (body) => validate(body);
}

interface Components {
  readonly responses: Readonly<Record<string, Response>>;
  readonly examples: Readonly<Record<string, { readonly value: object }>>;
}

/** A good answer has a schema, which says something; one that holds nothing is a 204. */
const saysWhat = (responses: Operation['responses']): boolean =>
  ['200', '201'].some(
    (status) => Object.keys(responses[status]?.content?.['application/json']?.schema ?? {}).length > 0,
  ) || '204' in responses;

function refusalIn(document: { readonly components: Components }, { $ref, content }: Response) {
  const found = $ref ? document.components.responses[$ref.split('/').at(-1) ?? '']?.content : content;
  return found?.['application/problem+json'] as {
    readonly schema: { readonly properties: object };
    readonly examples?: Readonly<Record<string, { readonly $ref: string }>>;
  };
}

/** The codes of one refusal and what it tells. */
function refusal(name: string, path: string, status: number, method = 'post'): [string[], object] {
  const response = operation(name, path, method)?.responses[status];
  if (!response) return [[], {}];
  const { properties } = refusalIn(documentOf(name) as { components: Components }, response).schema;
  return [(properties as { code: { enum: string[] } }).code.enum, properties];
}
const codesOf = (name: string, path: string, status: number, method?: string): string[] =>
  refusal(name, path, status, method)[0];

describe('the OpenAPI document', () => {
  it.each(named)('of %s is one', async (_, service) => {
    expect(await new Validator().validate(documentOf(service.name))).toEqual({ valid: true });
  });

  it('is refused by the validator where it lacks what a document must say', async () => {
    const { info: _, ...document } = documentOf('police');
    expect(await new Validator().validate(document)).toMatchObject({ valid: false });
  });

  it.each(named)('of %s has each route once, with every id of its path', (_, service) => {
    const document = documentOf(service.name);
    const routes = routesOf(service.controllers);
    expect(operations(document)).toHaveLength(routes.length);
    expect(new Set(operations(document).map(({ operationId }) => operationId)).size).toBe(routes.length);
    for (const [path, methods] of Object.entries(pathsOf(document)))
      for (const { parameters = [] } of Object.values(methods))
        expect(parameters.filter((each) => each.in === 'path').map(({ name }) => `{${name}}`)).toEqual(
          path.match(/\{\w+\}/g) ?? [],
        );
  });

  it.each(named)('of %s refers to nothing that is not in it', (_, service) => {
    const document = documentOf(service.name);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([\w.-]+)"/g)];
    const components = document['components'] as Record<string, object>;
    expect(refs.filter(([, kind = '', name = '']) => !(name in (components[kind] ?? {})))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('#/$defs');
  });

  it.each(named)('of %s lets nobody in without a token but to ask whether it lives', (_, service) => {
    const open = operations(documentOf(service.name)).filter(({ security }) => security.length === 0);
    expect(open.map(({ operationId }) => operationId)).toEqual(['HealthController.live', 'HealthController.ready']);
  });

  it.each(named)('of %s says of each route what it answers', (_, service) => {
    const silent = operations(documentOf(service.name)).filter(({ responses }) => !saysWhat(responses));
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it.each(named)('of %s gives an example of each refusal, which is as its schema says', (_, service) => {
    const document = documentOf(service.name) as { components: Components };
    const ajv = new Ajv2020({ strict: false });
    const refused = operations(document).flatMap(({ responses }) =>
      Object.entries(responses).filter(([status]) => Number(status) >= 400),
    );
    const different = new Map(refused.map((each) => [JSON.stringify(each), each])).values();
    for (const [status, response] of different) {
      const { schema, examples = {} } = refusalIn(document, response);
      const codes = (schema.properties as { code: { enum: string[] } }).code.enum;
      expect(Object.keys(examples)).toEqual(codes);
      const validate = ajv.compile({ ...schema, components: document.components });
      for (const [code, { $ref }] of Object.entries(examples)) {
        const example = document.components.examples[$ref.split('/').at(-1) ?? '']?.value;
        expect(example).toMatchObject({ code, status: Number(status) });
        expect([code, validate(example), validate.errors]).toEqual([code, true, null]);
      }
    }
  });

  it('says with which codes a route refuses, from what it calls, and what else a refusal tells', () => {
    expect(codesOf('probation', '/referrals/{id}/conclude', 409)).toEqual(['step-not-allowed', 'version-conflict']);
    expect(codesOf('probation', '/referrals/{id}/conclude', 422)).toEqual(['evidence-missing']);
    expect(codesOf('probation', '/referrals/{id}/accept', 422)).toEqual([]);
    expect(codesOf('police', '/incidents', 409)).toEqual(['idempotency-mismatch']);
    expect(codesOf('police', '/incidents', 401)).toEqual(['token-invalid', 'token-required']);
    expect(codesOf('beacon', '/referrals/{id}', 404, 'get')).toEqual(['not-found']);
    expect(codesOf('beacon', '/referrals', 404, 'get')).toEqual([]);
    const [, clash] = refusal('beacon', '/referrals/{id}/accept', 409);
    expect(Object.keys(clash)).toEqual(expect.arrayContaining(['version', 'referralStatus', 'allowedSteps']));
  });

  it('says who may ask, as agency and role', () => {
    expect(operation('beacon', '/referrals/{id}/accept')?.security).toEqual([
      { token: ['beacon/caseworker'] },
      { token: ['beacon/supervisor'] },
    ]);
    expect(operation('police', '/incidents')?.security).toEqual([{ token: ['police/incident-reporter'] }]);
  });

  it('says where a key is wanted, and what may stand in a query', () => {
    expect(operation('police', '/incidents')?.parameters).toMatchObject([{ name: 'Idempotency-Key', required: true }]);
    const asked = operation('beacon', '/referrals', 'get')?.parameters;
    expect(asked?.map(({ name, required }) => [name, required])).toEqual(
      expect.arrayContaining([
        ['page', false],
        ['status', false],
      ]),
    );
    expect(operation('beacon', '/referrals/{id}/accept')?.parameters?.map(({ name }) => name)).toEqual(['id']);
  });

  it('takes of a body what its class takes, and nothing else', () => {
    const asks = takes('probation', '/referrals/{id}/ask');
    expect(asks({ version: 2, question: 'Is it safe to call?' })).toBe(true);
    for (const wrong of [
      { version: '2', question: 'Is it safe?' },
      { version: 2.5, question: 'Is it safe?' },
      { version: 0, question: 'Is it safe?' },
      { version: 2 },
      { version: 2, question: 'x'.repeat(2001) },
      { version: 2, question: 'Is it safe?', colour: 'red' },
    ])
      expect([wrong, asks(wrong)]).toEqual([wrong, false]);
  });

  it('knows what a class holds, however deep, and what it has of the class that it extends', () => {
    const panel = takes('youth-offending', '/referrals/{id}/panel');
    const good = { version: 2, heldOn: '2026-11-20', decision: 'diversion', reasons: 'First offence' };
    expect(panel({ ...good, members: [{ name: 'Sam', seat: 'police' }] })).toBe(true);
    expect(panel({ ...good, members: [{ name: 'Sam', seat: 'bystander' }] })).toBe(false);
    expect(panel({ ...good, version: 0, members: [] })).toBe(false);
  });
});
