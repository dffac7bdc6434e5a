import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** What a service answered to a request. */
export interface AnswerGiven {
  readonly method: string;
  /** With its query, if it has one. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  /** As the text says it; undefined where there is none. */
  readonly json: unknown;
}

interface Operation {
  readonly responses: Readonly<Record<string, Response>>;
}
interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
type Methods = Readonly<Record<string, Operation | undefined>>;
interface Document {
  readonly paths: Readonly<Record<string, Methods>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

const root = join(import.meta.dirname, '..', '..', '..');

/** What `docs/openapi` says of a service's answers; nothing more may be in one, so that what slips out is seen. */
export class DocumentedAnswers {
  private readonly ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }));
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly paths: readonly (readonly [path: RegExp, methods: Methods])[];

  constructor(private readonly document: Document) {
    this.paths = Object.entries(document.paths)
      .sort(([one], [other]) => parametersIn(one) - parametersIn(other)) // `/referrals/counts` is no `/referrals/{id}`
      .map(([path, methods]) => [new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), methods]);
    const { Problem, ...schemas } = document.components.schemas;
    // What a problem tells besides is said where it is answered.
    this.ajv.addSchema({ $id: 'document', components: { schemas: { Problem, ...(closed(schemas) as object) } } });
  }

  static of(service: string): DocumentedAnswers {
    return new DocumentedAnswers(
      parse(readFileSync(join(root, 'docs', 'openapi', `${service}.yaml`), 'utf8')) as Document,
    );
  }

  /** What is otherwise in an answer than the document says. Of a route that is not there it says nothing. */
  faultsOf({ method, path, status, contentType, json }: AnswerGiven): string[] {
    const [asked = ''] = path.split('?', 1);
    const operation = this.paths.find(([known]) => known.test(asked))?.[1][method.toLowerCase()];
    if (!operation || status === 500) return [];
    const documented = this.response(operation.responses[status]);
    if (!documented) return [`${status} is not in the document`];
    const [type, content] = Object.entries(documented.content ?? {})[0] ?? [];
    if (type === undefined || !content) return json === undefined ? [] : ['nothing should be answered'];
    if (!contentType.startsWith(type)) return [`${contentType} is not ${type}`];
    const validate = this.validator(content.schema);
    if (validate(json)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }

  private response(response: Response | undefined): Response | undefined {
    const name = response?.$ref?.replace('#/components/responses/', '');
    return name === undefined ? response : this.document.components.responses[name];
  }

  /** Many routes answer the same. */
  private validator(schema: object): ValidateFunction {
    const text = JSON.stringify(schema);
    const known = this.validators.get(text) ?? this.ajv.compile(inDocument(closed(schema) as object));
    this.validators.set(text, known);
    return known;
  }
}

const parametersIn = (path: string): number => path.split('{').length - 1;

/** The same schema that lets nothing through which it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in schema && !('additionalProperties' in schema)
    ? { ...inner, unevaluatedProperties: false }
    : inner;
}

const inDocument = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as object;
