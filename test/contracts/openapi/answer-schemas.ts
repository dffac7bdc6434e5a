import ts from 'typescript';
import { sorted, type JsonSchema } from '../json-schema.js';
import { nameOf, type AnswerName } from './answer-names.js';
import type { Source } from './source.js';

/** What is written where a type says nothing of its own: any value. */
const anything: JsonSchema = {};

/**
 * JSON Schema of what handlers answer, from the types that the compiler finds for them: as `JSON.stringify` writes
 * them, so that a `Date` is a text and what is undefined is not there.
 */
export class AnswerSchemas {
  /** By their names, for the document's `components`. */
  readonly named = new Map<string, JsonSchema>();
  private readonly names = new Map<ts.Type, string>();
  /** Under each name, the name with its file. */
  private readonly files = new Map<string, string>();
  private readonly checker: ts.TypeChecker;

  constructor(private readonly source: Source) {
    this.checker = source.checker;
  }

  /** Of what a handler answers, once it is there; none of one that answers nothing. */
  ofAnswer(handler: ts.MethodDeclaration): JsonSchema | undefined {
    const signature = this.checker.getSignatureFromDeclaration(handler);
    const answer = signature && this.checker.getAwaitedType(this.checker.getReturnTypeOfSignature(signature));
    if (!answer) throw new Error(`The compiler knows no answer of ${handler.name.getText()}`);
    return has(answer, ts.TypeFlags.Void | ts.TypeFlags.Undefined) ? undefined : this.of(answer);
  }

  of(type: ts.Type): JsonSchema {
    if (type.isUnion()) return this.ofUnion(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return literals([type.value]);
    if (has(type, ts.TypeFlags.BooleanLiteral)) return literals([this.checker.typeToString(type) === 'true']);
    if (has(type, ts.TypeFlags.StringLike)) return { type: 'string' };
    if (has(type, ts.TypeFlags.NumberLike)) return { type: 'number' };
    if (has(type, ts.TypeFlags.Null)) return { type: 'null' };
    if (has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return anything;
    if (
      has(type, ts.TypeFlags.TypeParameter | ts.TypeFlags.Index | ts.TypeFlags.IndexedAccess | ts.TypeFlags.Conditional)
    )
      return this.ofBound(type);
    return this.ofObject(type);
  }

  private ofUnion(type: ts.UnionType): JsonSchema {
    const members = type.types.filter((each) => !has(each, ts.TypeFlags.Undefined | ts.TypeFlags.Void));
    const values = members.flatMap((each) => this.valueOf(each));
    const isBoolean = values.includes(true) && values.includes(false);
    const words = isBoolean ? values.filter((value) => typeof value !== 'boolean') : values;
    const schemas = [
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...(words.length > 0 ? [literals(words)] : []),
      ...members.filter((each) => this.valueOf(each).length === 0).map((each) => this.of(each)),
    ];
    const different = [...new Map(schemas.map((each) => [JSON.stringify(each), each]))].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    const anyOf = different.map(([, schema]) => schema);
    return anyOf.length === 1 && anyOf[0] ? anyOf[0] : { anyOf };
  }

  private valueOf(type: ts.Type): (string | number | boolean)[] {
    if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
    return has(type, ts.TypeFlags.BooleanLiteral) ? [this.checker.typeToString(type) === 'true'] : [];
  }

  /** Of a type that is not yet settled, by what it can be at most. */
  private ofBound(type: ts.Type): JsonSchema {
    const bound = this.checker.getBaseConstraintOfType(type);
    return bound && bound !== type ? this.of(bound) : anything;
  }

  private ofObject(type: ts.Type): JsonSchema {
    const text = this.checker.getPropertyOfType(type, 'toJSON');
    if (text) return type.symbol.name === 'Date' ? { type: 'string', format: 'date-time' } : { type: 'string' };
    if (this.checker.isTupleType(type)) return this.ofTuple(type as ts.TypeReference);
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.of(this.itemOf(type)) };
    const primitive = type.isIntersection() && type.types.find((each) => has(each, ts.TypeFlags.StringLike));
    if (primitive) return this.of(primitive);
    const name = nameOf(type, this.source);
    return name === undefined ? this.structure(type) : this.reference(type, name);
  }

  private reference(type: ts.Type, { short, long }: AnswerName): JsonSchema {
    const known = this.names.get(type);
    if (known !== undefined) return refTo(known);
    const free = [short, long].find((name) => !this.named.has(name));
    const isVariant = this.files.get(short) === long; // the compiler has another type of the same text
    if (free === undefined || isVariant) return this.structure(type);
    this.files.set(free, long);
    this.names.set(type, free);
    this.named.set(free, anything); // it may hold itself
    this.named.set(free, this.structure(type));
    return refTo(free);
  }

  /** Of an object, where it stands. */
  structure(type: ts.Type): JsonSchema {
    const properties = this.checker.getPropertiesOfType(type).filter((each) => this.isWritten(each));
    const index = this.checker.getIndexInfosOfType(type)[0];
    return sorted({
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(
          properties.map((each) => [each.name, this.of(this.checker.getTypeOfSymbol(each))]),
        ),
      }),
      ...(properties.some((each) => !this.isOptional(each)) && {
        required: properties
          .filter((each) => !this.isOptional(each))
          .map(({ name }) => name)
          .sort(),
      }),
      ...(index && { additionalProperties: this.of(index.type) }),
    }) as JsonSchema;
  }

  private ofTuple(type: ts.TypeReference): JsonSchema {
    const items = this.checker.getTypeArguments(type).map((each) => this.of(each));
    return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
  }

  private itemOf(type: ts.Type): ts.Type {
    return this.checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type;
  }

  /** Methods are not, nor what is never there. */
  private isWritten(property: ts.Symbol): boolean {
    const type = this.checker.getTypeOfSymbol(property);
    return type.getCallSignatures().length === 0 && !has(type, ts.TypeFlags.Undefined | ts.TypeFlags.Never);
  }

  private isOptional(property: ts.Symbol): boolean {
    const type = this.checker.getTypeOfSymbol(property);
    const parts = type.isUnion() ? type.types : [type];
    return (property.flags & ts.SymbolFlags.Optional) !== 0 || parts.some((each) => has(each, ts.TypeFlags.Undefined));
  }
}

const has = (type: ts.Type, flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;

const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const literals = (values: readonly (string | number | boolean)[]): JsonSchema => {
  const types = [...new Set(values.map((value) => typeof value))];
  const known = [...values].sort((one, other) => (String(one) < String(other) ? -1 : 1));
  return { enum: known, ...(types[0] && types.length === 1 && { type: types[0] }) };
};
