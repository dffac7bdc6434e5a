import { IsInt } from 'class-validator';
import { validationPipe, type Problem } from '#libs/http';
import { problemOf } from '../../../libs/http/src/problem/problem-of.js';
import type { Refusal, Refusals } from './refusals.js';
import type { Route } from './routes.js';
import type { Source } from './source.js';

/** What a request passes before a handler sees it. */
export interface WayIn {
  /** In the names of the answers that routes share. */
  readonly name: string;
  readonly isOn: (route: Route) => boolean;
  readonly refusals: (found: Refusals, source: Source) => Refusal[];
}

const writes = ['post', 'put', 'patch'];
const reading = 'libs/http/src/request';

export const waysIn: readonly WayIn[] = [
  {
    name: 'Token',
    isOn: ({ allowed }) => allowed !== undefined,
    refusals: (found, source) => found.from(source.declared('libs/access/src/route/access.guard.ts', 'AccessGuard')),
  },
  {
    name: 'Query',
    isOn: () => true,
    refusals: (found, source) => found.from(source.declared(`${reading}/query.ts`, 'refuseAmbiguousQuery')),
  },
  {
    name: 'Body',
    isOn: ({ method }) => writes.includes(method),
    refusals: (found, source) => found.from(source.declared(`${reading}/body.ts`, 'readBody')),
  },
  {
    name: 'Class',
    isOn: ({ body, query }) => Boolean(body ?? query),
    refusals: () => [{ problem: notOfItsClass, members: {} }],
  },
  {
    name: 'Path',
    isOn: ({ path }) => path.includes('{'),
    refusals: (found, source) => [
      ...found.from(source.declared(`${reading}/id.pipe.ts`, 'IdPipe')),
      ...[problemOf(unreadablePath)].flatMap((problem) => (problem ? [{ problem, members: {} }] : [])),
    ],
  },
  {
    name: 'Key',
    isOn: ({ isKeyed }) => isKeyed,
    refusals: (found, source) =>
      found.from(source.declared('libs/http/src/idempotency/idempotency-key.ts', 'readIdempotencyKey')),
  },
  {
    name: 'Database',
    isOn: ({ allowed }) => allowed !== undefined,
    refusals: (found, source) =>
      found
        .from(source.declared('libs/http/src/problem/problem-of.ts', 'problemOf'))
        .filter(({ problem }) => problem.status === 503),
  },
];

/** As Express says it of a path that is not UTF-8. */
const unreadablePath = Object.assign(new Error(), { status: 400 });

class Sample {
  @IsInt() version: number;
}

/** What our pipe says of a body that lacks something. */
const notOfItsClass = (await validationPipe()
  .transform({}, { type: 'body', metatype: Sample })
  .catch((problem: unknown) => problem)) as Problem;
