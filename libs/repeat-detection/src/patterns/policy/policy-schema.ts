import { incidentCategoryCodes, incidentRoles, riskGrades } from '#libs/case-schemas';
import { anchors, escalationSigns, patternKinds } from './policy.js';
import { standings } from '../incident/sighting.js';

const text = { type: 'string', minLength: 1 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const someOf = (words: readonly string[]) =>
  ({ type: 'array', items: { enum: words }, minItems: 1, uniqueItems: true }) as const;
const window = {
  type: 'object',
  additionalProperties: false,
  required: ['length', 'unit'],
  properties: { length: { type: 'integer', minimum: 1, maximum: 4000 }, unit: { enum: ['months', 'days'] } },
};

const rule = {
  required: ['id', 'version', 'kind', 'counts', 'atLeast', 'anchor', 'roles', 'source', 'note', 'effectiveFrom'],
  properties: {
    id: text,
    version: text,
    kind: { enum: patternKinds },
    atLeast: { type: 'integer', minimum: 2 },
    window,
    anchor: { enum: anchors },
    roles: someOf(incidentRoles),
    standings: someOf(standings),
    categories: someOf(incidentCategoryCodes),
    grades: someOf(riskGrades),
    reportedWithin: window,
    source: { type: 'string', pattern: '^https?://[^/\\s]+/\\S*$' },
    note: text,
    approvedBy: text,
    effectiveFrom: day,
    effectiveUntil: day,
  },
} as const;

/** Whoever counts from a referral counts each pair for itself, and for a time. */
const fromReferral = {
  if: { properties: { anchor: { enum: ['referred', 'discussed'] } } },
  then: { required: ['per', 'window'], properties: { counts: { const: 'incidents' }, per: { const: 'counterpart' } } },
};

/** JSON Schema 2020-12 of a list of policies, for those that come from a file. `policyProblems` says what it cannot. */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'array',
  items: {
    type: 'object',
    allOf: [rule, fromReferral],
    oneOf: [
      { properties: { counts: { const: 'incidents' }, per: { enum: ['category', 'counterpart'] } } },
      { required: ['unconnected'], properties: { counts: { const: 'victims' }, unconnected: { type: 'boolean' } } },
      { properties: { counts: { const: 'reporters' } } },
      {
        required: ['signs', 'signsAtLeast', 'gapAtMost'],
        properties: {
          counts: { const: 'signs' },
          per: { const: 'counterpart' },
          signs: someOf(escalationSigns),
          signsAtLeast: { type: 'integer', minimum: 1 },
          gapAtMost: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
        },
      },
    ],
    unevaluatedProperties: false,
  },
} as const;
