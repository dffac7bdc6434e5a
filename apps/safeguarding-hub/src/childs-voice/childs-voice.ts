/** Whether somebody saw a child, alone or not, and what the child said in their own words; or why nobody did. */
export interface VoiceHeard {
  readonly seen: boolean;
  readonly seenAt?: string;
  readonly seenBy?: string;
  readonly seenAlone?: boolean;
  readonly whyNotAlone?: string;
  readonly ownWords?: string;
  readonly whyNotSeen?: string;
}

/** What is wrong with what was said, by its field. */
export interface VoiceProblem {
  readonly field: keyof VoiceHeard;
  readonly code: 'missing' | 'not-of-this' | 'in-the-future';
  readonly message: string;
}

/** Of a child who was seen that is said; of one who was not, only why. */
const ofSeen = ['seenAt', 'seenBy', 'seenAlone', 'ownWords'] as const;
const ofUnseen = ['whyNotSeen'] as const;

/** Clocks may differ by that much. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** A child’s voice is never left out without a word: whoever saw the child says what they heard, whoever did not, why. */
export function voiceProblems(heard: VoiceHeard, now: Date): VoiceProblem[] {
  const [wanted, unwanted] = heard.seen ? [ofSeen, ofUnseen] : [ofUnseen, [...ofSeen, 'whyNotAlone' as const]];
  const whyNotAlone = heard.seen && heard.seenAlone === false && !isSaid(heard.whyNotAlone);
  const tooSoon = Date.parse(heard.seenAt ?? '') > now.getTime() + CLOCK_SKEW_MS;
  return [
    ...wanted.filter((field) => !isSaid(heard[field])).map(missing),
    ...(whyNotAlone ? [missing('whyNotAlone')] : []),
    ...unwanted.filter((field) => isSaid(heard[field])).map(notOfThis),
    ...(heard.seen && tooSoon ? [inTheFuture] : []),
  ];
}

const isSaid = (value: string | boolean | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined;

const missing = (field: keyof VoiceHeard): VoiceProblem => ({
  ...{ field, code: 'missing', message: 'must be said of this child' },
});
const notOfThis = (field: keyof VoiceHeard): VoiceProblem => ({
  ...{ field, code: 'not-of-this', message: 'does not go with whether the child was seen' },
});
const inTheFuture: VoiceProblem = { field: 'seenAt', code: 'in-the-future', message: 'is still to come' };
