/** What counts as again. Data, not code: it differs by area, changes by year and names its source. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly kind: PatternKind;
  /** Distinct incidents from which it is a pattern. */
  readonly atLeast: number;
  /** Calendar months; an incident on the same day of the month, that many months earlier, still counts. */
  readonly windowMonths: number;
  /** Which day places an incident in the window. */
  readonly anchor: 'occurred' | 'reported';
  /** The person's part in an incident for it to count. Being suspected is no conviction. */
  readonly roles: readonly string[];
  /** Only these categories; all of them when left out. */
  readonly categories?: readonly string[];
  readonly source: string;
  /** What the source says, and what was decided here because it does not. */
  readonly note: string;
  /** First day in force, `YYYY-MM-DD`. The latest version in force replaces the earlier ones. */
  readonly effectiveFrom: string;
}

export const patternKinds = ['repeat-victim', 'repeat-perpetrator', 'repeat-pair'] as const;
export type PatternKind = (typeof patternKinds)[number];

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1, uniqueItems: true };

/** JSON Schema 2020-12 of a list of policies, for those that come from a file. */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'version',
      'kind',
      'atLeast',
      'windowMonths',
      'anchor',
      'roles',
      'source',
      'note',
      'effectiveFrom',
    ],
    properties: {
      id: text,
      version: text,
      kind: { enum: patternKinds },
      atLeast: { type: 'integer', minimum: 2 },
      windowMonths: { type: 'integer', minimum: 1, maximum: 120 },
      anchor: { enum: ['occurred', 'reported'] },
      roles: texts,
      categories: texts,
      source: { type: 'string', pattern: '^https://' },
      note: text,
      effectiveFrom: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    },
  },
} as const;

/** The version of each policy that is in force on a day, in the order of their ids. */
export function policiesInForce(policies: readonly Policy[], day: string): Policy[] {
  const latest = new Map<string, Policy>();
  for (const policy of policies.filter(({ effectiveFrom }) => effectiveFrom <= day).sort(byStart))
    latest.set(policy.id, policy);
  return [...latest.values()].sort((one, other) => one.id.localeCompare(other.id));
}

const byStart = (one: Policy, other: Policy): number =>
  one.effectiveFrom.localeCompare(other.effectiveFrom) || one.version.localeCompare(other.version);
