import { problemBody } from '../../../libs/http/src/problem/problem-body.js';
import type { JsonSchema } from '../json-schema.js';
import { AnswerSchemas } from './answer-schemas.js';
import { Refusals, type Refusal } from './refusals.js';
import type { Route } from './routes.js';
import type { Source } from './source.js';
import { waysIn, type WayIn } from './ways-in.js';

type Json = Readonly<Record<string, unknown>>;

/** In every example: whose request it was nobody can learn from it. */
const CORRELATION_ID = '00000000-0000-4000-8000-000000000000';

/** So many codes can be read in a name. */
const MOST_IN_A_NAME = 3;

/** What the routes of one service answer, from its text; collects what the answers of several share. */
export class Responses {
  readonly schemas: AnswerSchemas;
  readonly shared = new Map<string, Json>();
  readonly examples = new Map<string, Json>();
  private readonly refusals: Refusals;
  private readonly waysIn = new Map<WayIn, Refusal[]>();

  constructor(
    private readonly service: string,
    private readonly source: Source,
  ) {
    this.schemas = new AnswerSchemas(source);
    this.refusals = new Refusals(source, this.schemas);
  }

  of(route: Route): Json {
    return { [route.status]: this.good(route), ...this.refused(route), default: refTo('responses', 'Problem') };
  }

  private good({ handler, status }: Route): Json {
    const schema = this.schemas.ofAnswer(this.source.handler(this.service, handler));
    const description = status === 201 ? 'Made' : 'Done';
    return { description, ...(schema && { content: { 'application/json': { schema } } }) };
  }

  private refused(route: Route): Json {
    const before = waysIn.filter((way) => way.isOn(route)).map((way) => ({ ...way, made: this.onTheWay(way) }));
    const inside = this.refusals.from(this.source.handler(this.service, route.handler));
    const all = [...before.flatMap(({ made }) => made), ...inside];
    const statuses = [...new Set(all.map(({ problem }) => problem.status))].sort();
    return Object.fromEntries(
      statuses.map((status) => {
        const ways = before.filter(({ made }) => withStatus(status, made).length > 0);
        const common = codesIn(
          withStatus(
            status,
            ways.flatMap(({ made }) => made),
          ),
        );
        const isCommon = codesIn(withStatus(status, inside)).every((code) => common.includes(code));
        const named = isCommon ? ways.map(({ name }) => name) : undefined;
        return [status, this.sharedOrNot(status, withStatus(status, all), named)];
      }),
    );
  }

  /** The same for each route. */
  private onTheWay(way: WayIn): Refusal[] {
    const known = this.waysIn.get(way) ?? way.refusals(this.refusals, this.source);
    this.waysIn.set(way, known);
    return known;
  }

  /** Under the ways in where those alone refuse so, or under its codes where they are few: many routes share it. */
  private sharedOrNot(status: number, refusals: readonly Refusal[], ways?: readonly string[]): Json {
    const response = this.response(status, refusals);
    const codes = codesIn(refusals);
    const name = `${ways?.join('') ?? codes.map(inOneWord).join('Or')}${status}`;
    const known = this.shared.get(name);
    const isAnother = known !== undefined && JSON.stringify(known) !== JSON.stringify(response);
    if (isAnother || (!ways && codes.length > MOST_IN_A_NAME)) return response;
    this.shared.set(name, response);
    return refTo('responses', name);
  }

  private response(status: number, refusals: readonly Refusal[]): Json {
    const first = new Map([...refusals].reverse().map((refusal) => [refusal.problem.code, refusal]));
    const codes = [...first.keys()].sort();
    const members = refusals.flatMap((refusal) => Object.entries(refusal.members));
    const properties = {
      status: { const: status },
      code: { enum: codes },
      ...Object.fromEntries(members.map(([name]) => [name, anyOf(members.filter(([other]) => other === name))])),
    };
    const examples = [...first.values()].map((refusal) => [refusal.problem.code, this.example(refusal)] as const);
    return {
      description: codes.join(', '),
      content: {
        'application/problem+json': {
          schema: { ...refTo('schemas', 'Problem'), properties },
          examples: Object.fromEntries([...examples].sort(([one], [other]) => (one < other ? -1 : 1))),
        },
      },
    };
  }

  /** Each under its code; where routes say different things with one code, under a number as well. */
  private example({ problem }: Refusal): Json {
    const value = problemBody(problem, CORRELATION_ID);
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? problem.code : `${problem.code}.${count}`;
      const known = this.examples.get(name);
      if (known && JSON.stringify(known) !== JSON.stringify({ value })) continue;
      this.examples.set(name, { value });
      return refTo('examples', name);
    }
  }
}

const withStatus = (status: number, refusals: readonly Refusal[]): Refusal[] =>
  refusals.filter(({ problem }) => problem.status === status);

const codesIn = (refusals: readonly Refusal[]): string[] =>
  [...new Set(refusals.map(({ problem }) => problem.code))].sort();

const inOneWord = (code: string): string =>
  code
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const refTo = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

function anyOf(members: readonly (readonly [string, JsonSchema])[]): unknown {
  const different = [...new Map(members.map(([, schema]) => [JSON.stringify(schema), schema])).values()];
  return different.length === 1 ? different[0] : { anyOf: different };
}
