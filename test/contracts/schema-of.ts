import { createRequire } from 'node:module';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { IOptions } from 'class-validator-jsonschema/build/options.js';
import { conditions, constraintSchemas } from './constraint-schemas.js';
import { refsIn, sorted, type JsonSchema } from './json-schema.js';

export type PayloadClass = new () => object;
export type UnknownProperties = 'refused' | 'ignored';

// class-transformer does not export the store in which @Type writes of which class a list is.
export const { defaultMetadataStorage } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: IOptions['classTransformerMetadataStorage'];
};

/** JSON Schema 2020-12 of a class and of all that it holds. */
export function schemaOf(payload: PayloadClass, id: string, unknownProperties: UnknownProperties): JsonSchema {
  const schemas = allSchemas();
  const close = (name: string): JsonSchema => ({
    ...schemas[name],
    ...conditions[name],
    ...(unknownProperties === 'refused' && { additionalProperties: false }),
  });
  const root = close(nameIn(schemas, payload));
  const inside = Object.fromEntries(closure(root, schemas).map((name) => [name, close(name)]));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: payload.name,
    ...(sorted(root) as JsonSchema),
    ...(Object.keys(inside).length > 0 && { $defs: sorted(inside) as Record<string, JsonSchema> }),
  };
}

const allSchemas = (): Readonly<Record<string, JsonSchema>> =>
  validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    additionalConverters: constraintSchemas as IOptions['additionalConverters'],
    refPointerPrefix: '#/$defs/',
  }) as Readonly<Record<string, JsonSchema>>;

/** An event without properties of its own has those of the class that it extends. */
function nameIn(schemas: Readonly<Record<string, JsonSchema>>, payload: PayloadClass): string {
  if (payload.name in schemas) return payload.name;
  const parent = Object.getPrototypeOf(payload) as PayloadClass;
  if (!parent.name) throw new Error('This class has no properties that are checked.');
  return nameIn(schemas, parent);
}

function closure(schema: JsonSchema, schemas: Readonly<Record<string, JsonSchema>>, seen: string[] = []): string[] {
  const fresh = [...new Set(refsIn(schema))].filter((name) => !seen.includes(name));
  const found = fresh.reduce((known, name) => closure(schemas[name] ?? {}, schemas, [...known, name]), seen);
  return [...new Set(found)].sort();
}
