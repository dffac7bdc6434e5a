/** The promises, by the names under which their breaking is reported. */
export const violationNames = [
  'lost-incident',
  'phantom-incident',
  'doubled-incident',
  'another-answer',
  'lost-referral',
  'phantom-referral',
  'doubled-referral',
  'not-received',
  'sides-disagree',
  'lost-step',
  'phantom-step',
  'doubled-step',
  'steps-out-of-order',
  'versions-not-contiguous',
  'two-decisions',
  'lost-sighting',
  'phantom-sighting',
  'doubled-sighting',
  'lost-alert',
  'phantom-alert',
  'doubled-alert',
  'sequence-gap',
  'sequence-disorder',
  'event-changed',
  'not-quiet',
  'outbox-not-empty',
  'still-parked',
  'unexpected-dead-letter',
  'missing-dead-letter',
] as const;

export type ViolationName = (typeof violationNames)[number];

/** One promise broken once. */
export interface Violation {
  readonly name: ViolationName;
  /** Of whom or what: references, ids and places. */
  readonly about: string;
}

export const violations = (name: ViolationName, about: Iterable<string>): Violation[] =>
  [...about].map((each) => ({ name, about: each }));

/** What is there more than once, each named once. */
export function repeated(keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}

/** What the first has and the second has not. */
export function missing(expected: Iterable<string>, found: Iterable<string>): Set<string> {
  const there = new Set(found);
  return new Set([...expected].filter((each) => !there.has(each)));
}
