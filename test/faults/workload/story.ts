import type { Random } from '../../../deploy/local/county/random.js';

/** One step of a story: whose, and whether two caseworkers try different ones at the same moment. */
export type Turn =
  | { readonly by: 'beacon' | 'police'; readonly step: string }
  | { readonly race: readonly [string, string] }
  | { readonly crossing: { readonly beacon: string; readonly police: string } };

const beacon = (...steps: string[]): Turn[] => steps.map((step) => ({ by: 'beacon', step }));
const police = (...steps: string[]): Turn[] => steps.map((step) => ({ by: 'police', step }));

/** What may become of a referral. Long ones are common, because order can be lost only where there is some. */
const stories: readonly (readonly [Turn[], number])[] = [
  [beacon('accept', 'progress', 'progress', 'conclude'), 3],
  [[...beacon('ask'), ...police('answer'), ...beacon('accept', 'progress')], 3],
  [beacon('reject'), 1],
  [police('withdraw'), 1],
  [[{ race: ['accept', 'reject'] }], 2],
  [[...beacon('accept'), { race: ['progress', 'conclude'] }], 1],
  [[{ crossing: { beacon: 'accept', police: 'withdraw' } }], 2],
  [[...beacon('ask'), { crossing: { beacon: 'ask', police: 'answer' } }, ...beacon('accept')], 1],
  [[], 1],
];

export const storyOf = (random: Random): readonly Turn[] => random.weighted(stories);

/** What goes with a step; its text is the intent's id, so that it can be found again wherever it had an effect. */
export function bodyOf(step: string, id: string, version: number): Readonly<Record<string, unknown>> {
  const texts: Readonly<Record<string, object>> = {
    ask: { question: id },
    answer: { answer: id },
    reject: { reason: 'other', explanation: id },
    progress: { note: id },
    conclude: { outcome: 'needs-met', note: id },
    withdraw: { reason: 'other', explanation: id },
  };
  return { version, ...texts[step] };
}
