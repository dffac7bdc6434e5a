import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './json-schema.js';

/**
 * What a partner who has the released schema would find broken. Only a property that may be left out can be added, and to the
 * list of the agencies another at its end: partners read a code that they do not know as another agency's.
 */
export function breaks(released: JsonSchema, current: JsonSchema, agencies: readonly string[] = []): string[] {
  const { '': whole, ...classes } = withNewcomers({ ...released.$defs, '': released }, agencies);
  const places = { '': whole ?? released, ...classes };
  return Object.entries(places).flatMap(([name, before]) => {
    const after = name === '' ? current : current.$defs?.[name];
    if (!after) return [`${name} is gone`];
    return breaksOf(before, after).map((change) => (name === '' ? change : `${name}: ${change}`));
  });
}

function breaksOf(before: JsonSchema, after: JsonSchema): string[] {
  const [asked, nowAsked] = [new Set(before.required), new Set(after.required)];
  const properties = Object.entries(before.properties ?? {});
  return [
    ...properties.flatMap(([name, rule]) => changeOf(name, rule, after.properties?.[name])),
    ...[...nowAsked].filter((name) => !asked.has(name)).map((name) => `${name} must be given now`),
    ...[...asked].filter((name) => !nowAsked.has(name)).map((name) => `${name} may be left out now`),
    ...(isDeepStrictEqual(rest(before), rest(after)) ? [] : ['another rule has changed']),
  ];
}

function changeOf(name: string, before: JsonSchema, after: JsonSchema | undefined): string[] {
  if (!after) return [`${name} is gone`];
  return isDeepStrictEqual(before, after) ? [] : [`${name} has changed`];
}

function rest({ type, allOf, additionalProperties, $id }: JsonSchema): object {
  return { type, allOf, additionalProperties, $id };
}

/** The released schemas as they would read with the agencies that have joined since: where they list those of then, all. */
function withNewcomers<T>(schema: T, agencies: readonly string[]): T {
  const read = JSON.stringify(schema, (key, value: unknown) =>
    key === 'enum' && isBeginningOf(agencies, value) ? agencies : value,
  );
  return JSON.parse(read) as T;
}

/** No list of anything else begins with two agencies. */
const isBeginningOf = (agencies: readonly string[], list: unknown): boolean =>
  Array.isArray(list) && list.length > 1 && isDeepStrictEqual(list, agencies.slice(0, list.length));
