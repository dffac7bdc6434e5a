import { eventCatalogue, type EventType } from '#libs/case-schemas';
import { contracts, generated } from '../contracts.js';
import type { JsonSchema } from '../json-schema.js';

/** `referral-sent` of `referral-hub.referral-sent.v1`; the version stays, because two may stand side by side. */
export const messageName = (type: EventType): string => type.replace(/^referral-hub\./, '');

export const eventTypes = Object.keys(eventCatalogue) as EventType[];

/** The schema of every event and of every class that one of them speaks of, where an AsyncAPI document keeps them. */
export function componentSchemas(): Record<string, unknown> {
  const events = contracts.filter(({ unknownProperties }) => unknownProperties === 'ignored').map(generated);
  const inside = Object.assign({}, ...events.map(({ $defs }) => $defs ?? {})) as Record<string, JsonSchema>;
  const roots = Object.fromEntries(events.map((schema) => [schema.title as string, withoutItsOwn(schema)]));
  return relocated({ ...inside, ...roots }) as Record<string, unknown>;
}

export const schemaName = (type: EventType): string => eventCatalogue[type].name;

function withoutItsOwn(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !['$schema', '$id', '$defs'].includes(key)));
}

/** Within the whole document a class is found elsewhere than within its own schema. */
function relocated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const refers = key === '$ref' && typeof inner === 'string';
      return [key, refers ? inner.replace('#/$defs/', '#/components/schemas/') : relocated(inner)];
    }),
  );
}
