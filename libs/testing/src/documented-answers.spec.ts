import { describe, expect, it } from '@jest/globals';
import { DocumentedAnswers, type AnswerGiven } from './documented-answers.js';

const problem = { type: 'object', properties: { title: { type: 'string' }, code: { type: 'string' } } };
const refused = {
  content: {
    'application/problem+json': {
      schema: {
        $ref: '#/components/schemas/Problem',
        properties: { code: { enum: ['not-now'] }, version: { type: 'number' } },
      },
    },
  },
};
const lamp = {
  type: 'object',
  properties: { id: { type: 'string' }, lit: { type: 'boolean' } },
  required: ['id'],
};
const answering = (schema: object) => ({ content: { 'application/json': { schema } } });

const documented = new DocumentedAnswers({
  paths: {
    '/lamps/{id}': {
      get: {
        responses: {
          '200': answering({ $ref: '#/components/schemas/Lamp' }),
          '409': { $ref: '#/components/responses/NotNow409' },
        },
      },
      delete: { responses: { '204': {} } },
    },
    '/lamps/counts': {
      get: { responses: { '200': answering({ type: 'object', properties: { lit: { type: 'number' } } }) } },
    },
  },
  components: { schemas: { Problem: problem, Lamp: lamp }, responses: { NotNow409: refused } },
});

const answered = (json: unknown, more: Partial<AnswerGiven> = {}): string[] =>
  documented.faultsOf({
    ...{ method: 'GET', path: '/lamps/7?page=2', status: 200, contentType: 'application/json; charset=utf-8', json },
    ...more,
  });
const refusal = { status: 409, contentType: 'application/problem+json' };

describe('an answer beside its document', () => {
  it.each<[string, unknown, Partial<AnswerGiven>]>([
    ['as the schema says', { id: '7', lit: true }, {}],
    ['of the path that is written out, not of the one with an id', { lit: 3 }, { path: '/lamps/counts' }],
    ['that refuses with a code of the route', { title: 'Not now', code: 'not-now', version: 3 }, refusal],
    ['that holds nothing where nothing is said', undefined, { method: 'DELETE', status: 204 }],
    ['of a route that is not in it', { anything: 1 }, { path: '/chairs' }],
    ['that is our own fault', { code: 'internal-error' }, { status: 500 }],
  ])('has no fault %s', (_, json, more) => {
    expect(answered(json, more)).toEqual([]);
  });

  it.each<[string, unknown, Partial<AnswerGiven>]>([
    ['it lacks something', { lit: true }, {}],
    ['it says more than the document', { id: '7', name: 'Sarah' }, {}],
    ['something in it is of another kind', { id: 7 }, {}],
    ['its status is not in the document', { id: '7' }, { status: 201 }],
    ['it is of another media type', { id: '7' }, { contentType: 'text/html' }],
    ['its code is not one of the route', { title: 'Gone', code: 'gone' }, refusal],
    ['a refusal tells more than the route says', { title: 'Not now', code: 'not-now', lamp: 1 }, refusal],
    ['it holds something where nothing is said', {}, { method: 'DELETE', status: 204 }],
  ])('has a fault where %s', (_, json, more) => {
    expect(answered(json, more)).not.toEqual([]);
  });
});
