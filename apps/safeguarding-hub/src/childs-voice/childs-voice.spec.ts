import { describe, expect, it } from '@jest/globals';
import { voiceProblems, type VoiceHeard } from './childs-voice.js';

const now = new Date('2026-11-20T22:00:00Z');
const heard = { seen: true, seenAt: '2026-11-20T21:00:00Z', seenBy: 'Ann Bell, health visitor' } as const;
const alone = { ...heard, seenAlone: true, ownWords: 'I hid under the bed.' } as const;

describe('a child’s voice', () => {
  it.each<[string, VoiceHeard, [string, string][]]>([
    ['of one who was seen alone, in their own words', alone, []],
    ['of one who was not, and why', { seen: false, whyNotSeen: 'She is with her father.' }, []],
    ['of one who was not', { seen: false }, [['whyNotSeen', 'missing']]],
    ['of one who was not, for a blank reason', { seen: false, whyNotSeen: ' ' }, [['whyNotSeen', 'missing']]],
    [
      'of one who was seen, and no more',
      { seen: true },
      [
        ['seenAt', 'missing'],
        ['seenBy', 'missing'],
        ['seenAlone', 'missing'],
        ['ownWords', 'missing'],
      ],
    ],
    ['of one who was not alone', { ...alone, seenAlone: false }, [['whyNotAlone', 'missing']]],
    ['of one who was not alone, and why', { ...alone, seenAlone: false, whyNotAlone: 'Her mother stayed.' }, []],
    ['in the words of others', { ...alone, ownWords: '' }, [['ownWords', 'missing']]],
    ['of one who was seen and was not', { ...alone, whyNotSeen: 'Asleep' }, [['whyNotSeen', 'not-of-this']]],
    [
      'of one who was not seen, but said something',
      { seen: false, whyNotSeen: 'Asleep', ownWords: 'No' },
      [['ownWords', 'not-of-this']],
    ],
    ['of one who will be seen', { ...alone, seenAt: '2026-11-20T22:05:01Z' }, [['seenAt', 'in-the-future']]],
  ])('is taken, or not: %s', (_, said, problems) => {
    expect(voiceProblems(said, now).map(({ field, code }) => [field, code])).toEqual(problems);
  });
});
