import ts from 'typescript';
import { badRequest, conflict, forbidden, notFound, Problem, unavailable, unprocessable } from '#libs/http';
import type { FieldProblem, ProblemOptions } from '#libs/http';
import type { JsonSchema } from '../json-schema.js';
import type { AnswerSchemas } from './answer-schemas.js';
import { Literals } from './literals.js';
import { Reach, type Call } from './reached.js';
import type { Source } from './source.js';

/** One way in which a route can refuse, as the text of the service says it. */
export interface Refusal {
  /** An example without anybody's data: what the text itself says, and the first of what it may say. */
  readonly problem: Problem;
  /** What else the answer tells, such as `allowedSteps`. */
  readonly members: Readonly<Record<string, JsonSchema>>;
}

const problemFile = 'libs/http/src/problem/problem.ts';

/** How a problem is made: what these answer is what the service would. */
const makers = { badRequest, conflict, forbidden, notFound, unavailable, unprocessable };
type Maker = (...said: unknown[]) => Problem;

/** Finds what can be refused on the way from a function: each problem that is made in what it calls, however deep. */
export class Refusals {
  private readonly literals: Literals;
  private readonly reach: Reach;
  private readonly known = new Map<Call, Refusal[]>();

  constructor(
    private readonly source: Source,
    private readonly schemas: AnswerSchemas,
  ) {
    this.literals = new Literals(source);
    this.reach = new Reach(source);
  }

  from(...starts: readonly ts.Node[]): Refusal[] {
    return this.reach.from(starts).flatMap((call) => {
      const made = this.known.get(call) ?? this.madeBy(call);
      this.known.set(call, made);
      return made;
    });
  }

  private madeBy(call: Call): Refusal[] {
    const made = this.source.target(call.expression);
    // What only passes on a code that it is given is seen where it is given.
    if (!made || this.source.pathOf(call) === problemFile) return [];
    const name = nameOf(made);
    const [first, second, third] = call.arguments ?? [];
    // `problemOf` makes a 400 of it.
    if (name === 'StrictJsonError' && first) return this.codes(first).map((code) => refusal(badRequest(String(code))));
    if (this.source.pathOf(made) !== problemFile) return [];
    if (name === 'Problem' && first && second) return this.plain(first, second, third);
    const maker = name in makers ? (makers[name as keyof typeof makers] as Maker) : undefined;
    const members = name === 'conflict' && third ? this.membersOf(third) : {};
    if (!maker) return [];
    return this.codes(first).map((code, _, words) => {
      const literals =
        code === undefined ? this.literals : new Literals(this.source, { word: code, words: words.map(String) });
      return refusal(maker(code, ...[second, third].map((each) => each && literals.of(each))), members);
    });
  }

  /** Of a problem that is made without one of the functions. */
  private plain(status: ts.Expression, code: ts.Expression, options?: ts.Expression): Refusal[] {
    const statuses = this.literals.wordsOf(status).map(Number); // none where one that was made is only given on
    const said = options && (this.literals.of(options) as ProblemOptions);
    return statuses.flatMap((each) => this.codes(code).map((word) => refusal(new Problem(each, String(word), said))));
  }

  private membersOf(expression: ts.Expression): Readonly<Record<string, JsonSchema>> {
    const type = this.source.checker.getTypeAtLocation(expression);
    return this.schemas.structure(type).properties ?? {};
  }

  private codes(expression: ts.Expression | undefined): (string | undefined)[] {
    if (!expression) return [undefined];
    const words = this.literals.wordsOf(expression).map(String);
    if (words.length > 0) return words;
    const { line } = expression.getSourceFile().getLineAndCharacterOfPosition(expression.getStart());
    const where = `${this.source.pathOf(expression)}:${line + 1}`;
    throw new Error(`${where} refuses with a code that its type does not name: ${expression.getText()}`);
  }
}

function refusal(problem: Problem, members: Refusal['members'] = {}): Refusal {
  const { status, code, title, errors } = problem;
  const known = Object.entries(members).flatMap(([name, schema]): [string, unknown][] => {
    const sample = problem.members[name] ?? sampleOf(schema);
    return sample === undefined ? [] : [[name, sample]];
  });
  return {
    members,
    problem: new Problem(status, code, { title, members: Object.fromEntries(known), errors: whole(errors) }),
  };
}

/** A fault of which the text does not say everything would be a wrong example. */
function whole(errors: readonly Partial<FieldProblem>[] | undefined): FieldProblem[] | undefined {
  const known = errors?.filter(({ field, code, message }) => field && code && message) as FieldProblem[] | undefined;
  return known?.length ? known : undefined;
}

/** The first of what may stand there; nothing for a text, which could be anything. */
function sampleOf(schema: JsonSchema): unknown {
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'array' && schema.items) return [sampleOf(schema.items)].filter((each) => each !== undefined);
  return schema.type === 'number' ? 3 : undefined;
}

const nameOf = (node: ts.Node): string =>
  ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)
    ? (node.name?.getText() ?? '')
    : '';
