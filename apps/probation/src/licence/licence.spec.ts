import { describe, expect, it } from '@jest/globals';
import { supervisionTypes } from '../supervision/supervision.js';
import { furtherThan, isOnLicence, type Escalation } from './licence.js';

describe('a licence', () => {
  it('is what somebody released from prison is on', () => {
    expect(supervisionTypes.filter((type) => isOnLicence({ type }))).toEqual(['licence']);
  });

  it.each<[Escalation, readonly Escalation[]]>([
    ['none', ['warning', 'senior-warning', 'recall-requested']],
    ['warning', ['senior-warning', 'recall-requested']],
    ['senior-warning', ['recall-requested']],
    ['recall-requested', []],
  ])('lets a breach at %s be taken further, never back', (escalation, further) => {
    expect(furtherThan(escalation)).toEqual(further);
  });
});
