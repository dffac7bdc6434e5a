import { basename } from 'node:path';
import ts from 'typescript';
import type { Source } from './source.js';

/** By what a document calls the type of an answer: `ReferralView`, or with its file where two have one name. */
export interface AnswerName {
  readonly short: string;
  readonly long: string;
}

/** A type that we declared, or what one function of ours makes; none of what has no name of its own. */
export function nameOf(type: ts.Type, source: Source): AnswerName | undefined {
  const alias = type.aliasTypeArguments ? undefined : type.aliasSymbol;
  const declaration = (alias ?? type.symbol)?.declarations?.[0];
  if (!declaration || !source.isOurs(declaration)) return undefined;
  const name = isNamed(declaration) ? `${declaration.name?.text ?? ''}Answer` : makerOf(declaration);
  return name === undefined ? undefined : { short: capital(name), long: `${fileOf(declaration)}${capital(name)}` };
}

/** What somebody else declares and fills in, `Page<Row>`, is another type each time. */
const isNamed = (node: ts.Node): node is ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration =>
  (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) &&
  node.typeParameters === undefined;

/** The function whose whole answer an object is. */
function makerOf(node: ts.Node): string | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  let at: ts.Node = node.parent;
  while (ts.isParenthesizedExpression(at) || ts.isAsExpression(at)) at = at.parent;
  if (ts.isReturnStatement(at)) at = at.parent.parent;
  if (ts.isFunctionDeclaration(at)) return at.typeParameters ? undefined : at.name?.text;
  const isConstant = ts.isArrowFunction(at) && !at.typeParameters && ts.isVariableDeclaration(at.parent);
  return isConstant ? (at.parent as ts.VariableDeclaration).name.getText() : undefined;
}

const fileOf = (node: ts.Node): string =>
  (basename(node.getSourceFile().fileName).split('.')[0] ?? '').split('-').map(capital).join('');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
