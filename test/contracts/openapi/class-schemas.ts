import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import type { IOptions } from 'class-validator-jsonschema/build/options.js';
import { conditions, constraintSchemas } from '../constraint-schemas.js';
import { sorted, type JsonSchema } from '../json-schema.js';
import { defaultMetadataStorage, type PayloadClass } from '../schema-of.js';

/** The generator says `number` for a bound and so forgets that a whole one is meant. */
const bounds = {
  min: ({ constraints }: ValidationMetadata) => ({ minimum: constraints[0] as number }),
  max: ({ constraints }: ValidationMetadata) => ({ maximum: constraints[0] as number }),
};

const options: Partial<IOptions> = {
  classTransformerMetadataStorage: defaultMetadataStorage,
  additionalConverters: { ...constraintSchemas, ...bounds } as IOptions['additionalConverters'],
  refPointerPrefix: '#/components/schemas/',
};

/**
 * What a class says of a body, by the class itself and not by its name: every service has an `AskBody` of its own. What
 * is not known is refused.
 */
export const schemaOfClass = (payload: PayloadClass): JsonSchema => ({
  ...(sorted({ ...targetConstructorToSchema(payload, options), ...conditions[payload.name] }) as JsonSchema),
  additionalProperties: false,
});

/** The classes that these hold, however deep, by their names. */
export function heldClasses(roots: readonly PayloadClass[]): Map<string, PayloadClass> {
  const found = new Map<string, PayloadClass>();
  const waiting = roots.flatMap(classesIn);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const known = found.get(next.name);
    if (known === next) continue;
    if (known) throw new Error(`Two classes that bodies of one service hold are called ${next.name}`);
    found.set(next.name, next);
    waiting.push(...classesIn(next));
  }
  return found;
}

/** class-transformer alone knows of which class a property is. */
function classesIn(payload: PayloadClass): PayloadClass[] {
  const { properties = {} } = targetConstructorToSchema(payload, options);
  return Object.keys(properties).flatMap((property) => {
    const type = defaultMetadataStorage?.findTypeMetadata(payload, property);
    return type?.typeFunction ? [type.typeFunction() as PayloadClass] : [];
  });
}
