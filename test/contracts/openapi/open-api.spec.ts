import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApi } from './open-api.js';
import { routesOf } from './routes.js';
import { apiServices, type ApiService } from './services.js';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: object;
  readonly security: readonly { readonly token: readonly string[] }[];
}
type Document = ReturnType<typeof openApi>;

const named = apiServices.map((service) => [service.name, service] as const);
const documentOf = (name: string): Document => openApi(apiServices.find((each) => each.name === name) as ApiService);
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

describe('the OpenAPI document', () => {
  it.each(named)('of %s is one', async (_, service) => {
    expect(await new Validator().validate(openApi(service))).toEqual({ valid: true });
  });

  it('is refused by the validator where it lacks what a document must say', async () => {
    const { info: _, ...document } = documentOf('police');
    expect(await new Validator().validate(document)).toMatchObject({ valid: false });
  });

  it.each(named)('of %s has each route once, with every id of its path', (_, service) => {
    const document = openApi(service);
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
    const document = openApi(service);
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    const components = document['components'] as Record<string, object>;
    expect(refs.filter(([, kind = '', name = '']) => !(name in (components[kind] ?? {})))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('#/$defs');
  });

  it.each(named)('of %s lets nobody in without a token but to ask whether it lives', (_, service) => {
    const open = operations(openApi(service)).filter(({ security }) => security.length === 0);
    expect(open.map(({ operationId }) => operationId)).toEqual(['HealthController.live', 'HealthController.ready']);
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
