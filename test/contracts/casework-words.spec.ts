import { describe, expect, it } from '@jest/globals';
import { exploitationKinds, indicators } from '../../apps/safeguarding-hub/src/exploitation/exploitation.data.js';
import { nrmConsents, slaveryRoutes, takenFor } from '../../apps/safeguarding-hub/src/exploitation/modern-slavery.js';
import {
  powerEnds,
  protectionPowers,
  toldOfPower,
} from '../../apps/safeguarding-hub/src/protection-power/protection-power.data.js';
import {
  actionStates,
  meetingDecisions,
  partners,
} from '../../apps/safeguarding-hub/src/strategy-meeting/strategy-meeting.data.js';
import * as words from '../../apps/web/src/own-work/casework.words.js';

describe('the codes of the hub’s casework', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['who may be asked to a meeting', Object.keys(partners), words.partners],
    ['what a meeting may decide', Object.keys(meetingDecisions), words.meetingDecisions],
    ['what became of an action', Object.keys(actionStates), words.actionStates],
    ['which powers there are', Object.keys(protectionPowers), words.casePowers],
    ['who was told of one', Object.keys(toldOfPower), words.toldOfCasePower],
    ['how one ended', Object.keys(powerEnds), words.casePowerEnds],
    ['which signs there are', Object.keys(indicators), words.indicators],
    ['of what they are signs', Object.keys(exploitationKinds), words.exploitationKinds],
    ['for what somebody is taken', takenFor, words.takenFor],
    ['what an adult says', nrmConsents, words.nrmConsents],
    ['how slavery is reported', slaveryRoutes, words.slaveryRoutes],
  ])('%s: have words in the web app, and no others have', (_, codes, worded) => {
    expect(Object.keys(worded).sort()).toEqual([...codes].sort());
  });
});
