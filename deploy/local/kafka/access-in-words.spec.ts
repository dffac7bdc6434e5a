import { describe, expect, it } from '@jest/globals';
import { aclEntries, type Grant } from './access.js';
import { changeInWords } from './access-in-words.js';

const listener: Grant = { principal: 'beacon-subscriber', reads: ['alert.beacon'], writes: [], groupPrefix: 'b.' };
const service: Grant = { principal: 'police', reads: [], writes: ['referral.police.beacon'], groupPrefix: 'police.' };

describe('a change of access, in words', () => {
  it('names who may do what from now on, and what no more', () => {
    expect(changeInWords({ added: aclEntries(service), removed: aclEntries(listener) })).toEqual([
      '- beacon-subscriber may read group b.…',
      '- beacon-subscriber may read topic alert.beacon',
      '+ police may read group police.…',
      '+ police may write topic referral.police.beacon',
    ]);
  });

  it('is nothing where nothing changes', () => {
    expect(changeInWords({ added: [], removed: [] })).toEqual([]);
  });
});
