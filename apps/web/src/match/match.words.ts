import type { MatchState, MatchWordView } from '../api/match-view.js';
import { counted, tag, type Tag } from '../layout/words.js';

/** The tabs of the worklist, and how many there are in each. */
export const matchTabs = [
  { state: 'waiting', text: 'Waiting' },
  { state: 'second-wanted', text: 'Second person wanted' },
  { state: 'not-sure', text: 'Not sure' },
  { state: 'settled', text: 'Settled' },
] as const satisfies readonly { readonly state: MatchState; readonly text: string }[];

export const matchCount = (state: MatchState, total: number): string =>
  `${counted(total, 'match', 'matches')} ${are[state][total === 1 ? 0 : 1]}`;

const are = {
  waiting: ['waits for somebody to look at it', 'wait for somebody to look at them'],
  'second-wanted': ['waits for a second person', 'wait for a second person'],
  'not-sure': ['was left by somebody who could not tell', 'were left by somebody who could not tell'],
  settled: ['is settled', 'are settled'],
} satisfies Record<MatchState, readonly [string, string]>;

export const matchStateTag = (state: MatchState): Tag =>
  ({
    waiting: tag('Waiting'),
    'second-wanted': tag('Second person wanted', 'yellow'),
    'not-sure': tag('Not sure', 'grey'),
    settled: tag('Settled', 'green'),
  })[state];

const answers = {
  same: 'They are one person',
  'not-the-same': 'They are not one person',
  'not-sure': 'Not sure',
  open: 'What was said before is taken back',
} satisfies Record<MatchWordView['decided'], string>;

/** What somebody said; of a second person also whether they agreed. */
export function saidInWords({ decided, seconds, holds }: MatchWordView): string {
  if (seconds === undefined) return answers[decided];
  return holds ? `Agreed: ${answers[decided].toLowerCase()}` : 'Did not agree';
}

/** `37 in 100`; in words where a number would sound surer than anybody is of a question that is put to a person. */
export function chanceInWords(probability: number): string {
  const hundredths = Math.round(probability * 100);
  if (hundredths < 1) return 'Small';
  return hundredths > 99 ? 'High' : `${hundredths} in 100`;
}

/** Of records that it takes for one person's already the system doubts nothing: somebody else does. */
export function chanceSentence(probability: number, isOne: boolean): string {
  const chance = chanceInWords(probability);
  if (isOne) return 'The system takes both records for one person’s';
  if (chance === 'Small') return 'The system thinks it unlikely that they are one person, and cannot rule it out';
  if (chance === 'High') return 'Much speaks for one person, but not enough for the system to say so by itself';
  return `The system puts the chance that they are one person at ${chance}`;
}
