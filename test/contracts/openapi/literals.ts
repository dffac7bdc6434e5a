import ts from 'typescript';
import type { Source } from './source.js';

/** Of words that something can be, the one that it is taken to be. */
export interface Taken {
  readonly words: readonly (string | number)[];
  readonly word: string;
}

/** What can be said of an expression without running it. */
export class Literals {
  constructor(
    private readonly source: Source,
    private readonly taken?: Taken,
  ) {}

  /** The words or numbers that it can be, by its type; none where the type names none. */
  wordsOf(expression: ts.Expression): (string | number)[] {
    const type = this.source.checker.getTypeAtLocation(expression);
    const parts = type.isUnion() ? type.types : [type];
    const words = parts.flatMap((each) => (each.isStringLiteral() || each.isNumberLiteral() ? [each.value] : []));
    return words.length === parts.length ? words.sort() : [];
  }

  /** One value that it can have; undefined where only a run would tell. Nothing that somebody sent is known here. */
  of(expression: ts.Expression): unknown {
    if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression))
      return this.of(expression.expression);
    if (ts.isObjectLiteralExpression(expression)) return this.object(expression);
    if (ts.isArrayLiteralExpression(expression)) return this.list(expression);
    if (ts.isElementAccessExpression(expression)) return this.entry(expression);
    const word = this.wordOf(expression);
    if (word !== undefined) return word;
    const initializer = this.initializer(expression);
    if (initializer) return this.of(initializer);
    if (ts.isTemplateExpression(expression)) return this.text(expression);
    return ts.isCallExpression(expression) ? this.answered(expression) : this.sample(expression);
  }

  private wordOf(expression: ts.Expression): string | number | undefined {
    const words = this.wordsOf(expression);
    const isTaken = this.taken && words.join() === this.taken.words.join();
    return isTaken ? this.taken.word : words[0];
  }

  private object(expression: ts.ObjectLiteralExpression): Record<string, unknown> {
    const entries = expression.properties.flatMap((property): [string, unknown][] => {
      if (ts.isPropertyAssignment(property)) return [[keyOf(property.name), this.of(property.initializer)]];
      if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, this.of(property.name)]];
      return [];
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  /** Without what is not wholly known: half a fault would be a wrong one. */
  private list(expression: ts.ArrayLiteralExpression): unknown[] | undefined {
    const values = expression.elements.map((each) => this.of(each));
    return values.some((value) => value === undefined) ? undefined : values;
  }

  /** What a constant is set to. */
  private initializer(expression: ts.Expression): ts.Expression | undefined {
    if (!ts.isIdentifier(expression)) return undefined;
    const declaration = this.source.target(expression);
    if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
    const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return isConstant ? declaration.initializer : undefined;
  }

  /** `messages[code]`, for the code that it is taken to be, or the first that the table has. */
  private entry({ expression, argumentExpression }: ts.ElementAccessExpression): unknown {
    const table = this.of(expression);
    if (typeof table !== 'object' || table === null) return undefined;
    const key = this.of(argumentExpression);
    const entries = Object.entries(table);
    return (entries.find(([each]) => each === key) ?? entries[0])?.[1];
  }

  private text({ head, templateSpans }: ts.TemplateExpression): string | undefined {
    const parts = templateSpans.map(({ expression, literal }) => [this.of(expression), literal.text] as const);
    return parts.some(([value]) => value === undefined)
      ? undefined
      : head.text + parts.map(([value, after]) => String(value) + after).join('');
  }

  /** Of a small function that only puts together what it is given, what that is. */
  private answered({ expression }: ts.CallExpression): unknown {
    const declaration = ts.isIdentifier(expression) ? this.source.target(expression) : undefined;
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    return made && ts.isArrowFunction(made) && !ts.isBlock(made.body) ? this.of(made.body) : undefined;
  }

  /** A number or a yes tells of nobody. */
  private sample(expression: ts.Expression): unknown {
    const type = this.source.checker.getTypeAtLocation(expression);
    if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return 3;
    if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return true;
    return undefined;
  }
}

const keyOf = (name: ts.PropertyName): string =>
  ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
