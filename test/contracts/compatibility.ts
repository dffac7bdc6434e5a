import { isDeepStrictEqual } from 'node:util';
import type { JsonSchema } from './json-schema.js';

/** What a partner who has the released schema would find broken. Only a property that may be left out can be added. */
export function breaks(released: JsonSchema, current: JsonSchema): string[] {
  const places = { '': released, ...released.$defs };
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
