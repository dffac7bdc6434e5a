import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';

const CALENDAR = '(?!0000)(?:[01]\\d{3}|20\\d{2}|21[0-4]\\d|2150)';
const OUR_TIMES = '(?:18[5-9]\\d|19\\d{2}|20\\d{2}|21[0-4]\\d|2150)';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';
const UUID =
  '^(?:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}' +
  '|00000000-0000-0000-0000-000000000000|[fF]{8}-[fF]{4}-[fF]{4}-[fF]{4}-[fF]{12})$';

const day = { type: 'string', format: 'date', pattern: `^${CALENDAR}-` };

/**
 * What each of our own checks (wire/time.ts, wire/text.ts) means in JSON Schema, and what the generator says too
 * loosely by itself. The samples show that both say the same.
 */
export const constraintSchemas = {
  isDay: day,
  isPartialDate: {
    type: 'string',
    anyOf: [{ format: 'date', pattern: `^${CALENDAR}-` }, { pattern: `^${CALENDAR}(?:-(?:0[1-9]|1[0-2]))?$` }],
  },
  isInstant: { type: 'string', format: 'date-time', pattern: `^${OUR_TIMES}-\\d{2}-\\d{2}T${CLOCK}$` },
  isOneObject: {},
  isUuid: { type: 'string', format: 'uuid', pattern: UUID },
  isLength: ({ constraints }: ValidationMetadata) => {
    const [minLength, maxLength] = constraints as [number, number];
    return { type: 'string', maxLength, ...(minLength > 0 && { minLength }) };
  },
};

/** Which field a kind of birth asks for (Birth's ValidateIf), which no decorator can tell the generator. */
export const conditions: Readonly<Record<string, object>> = {
  Birth: {
    allOf: [
      ['date', 'date'],
      ['estimated-age', 'estimatedAge'],
    ].map(([kind, field]) => ({
      if: { type: 'object', properties: { kind: { const: kind } } },
      then: { type: 'object', properties: { [field as string]: {} }, required: [field] },
    })),
  },
};
