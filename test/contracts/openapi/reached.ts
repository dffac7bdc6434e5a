import ts from 'typescript';
import type { Source } from './source.js';

export type Call = ts.CallExpression | ts.NewExpression;

/** What is written in one function. */
interface Written {
  readonly calls: readonly Call[];
  readonly names: readonly ts.Node[];
}

/** Finds every call in functions and in what of ours they call or hand on, however deep. */
export class Reach {
  private readonly known = new Map<ts.Node, Written>();

  constructor(private readonly source: Source) {}

  /** Which branch is taken nobody can say without running it, so all are. */
  from(starts: readonly ts.Node[]): Call[] {
    const seen = new Set(starts);
    // A set goes on to what is added to it on the way.
    for (const node of seen) for (const named of this.written(node).names) seen.add(named);
    return [...new Set([...seen].flatMap((node) => this.written(node).calls))];
  }

  private written(node: ts.Node): Written {
    const known = this.known.get(node) ?? this.read(node);
    this.known.set(node, known);
    return known;
  }

  private read(node: ts.Node): Written {
    const calls: Call[] = [];
    const names: ts.Node[] = [];
    const look = (inner: ts.Node): void => {
      if (ts.isTypeNode(inner)) return;
      if (ts.isCallExpression(inner) || ts.isNewExpression(inner)) calls.push(inner);
      const named = ts.isIdentifier(inner) ? this.source.target(inner) : undefined;
      if (named && runs(named) && this.source.isOurs(named)) names.push(named);
      ts.forEachChild(inner, look);
    };
    ts.forEachChild(node, look);
    return { calls, names };
  }
}

/** A class stands for nothing that runs until one of its methods is named. */
const runs = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) ||
  ts.isPropertyAssignment(node) ||
  ((ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) && node.initializer !== undefined);
