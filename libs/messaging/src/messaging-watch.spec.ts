import { describe, expect, it } from '@jest/globals';
import type { MessagingReport } from './messaging-health.js';
import { complaintsOf } from './messaging-watch.js';

const fine: MessagingReport = {
  oldestUnpublishedSeconds: 0,
  parked: 0,
  deadLetters: 0,
  passedOver: 0,
  lastFetchAt: undefined,
  consumerRunning: true,
};

describe('what the watch complains of', () => {
  it.each<[string, Partial<MessagingReport>, string[]]>([
    ['nothing while all is well', {}, []],
    ['nothing while the broker is away for a moment', { oldestUnpublishedSeconds: 299 }, []],
    [
      'an event that has waited for the broker for more than five minutes',
      { oldestUnpublishedSeconds: 301 },
      ['outbox-late'],
    ],
    ['events that wait for their predecessors', { parked: 1 }, ['events-parked']],
    ['dead letters that nobody has decided about', { deadLetters: 2 }, ['dead-letters-waiting']],
    ['nothing because an event of an unknown type was passed over', { passedOver: 3 }, []],
    ['a service that hears nothing', { consumerRunning: false }, ['consumer-stopped']],
  ])('%s', (_title, difference, complaints) => {
    expect(complaintsOf({ ...fine, ...difference })).toEqual(complaints);
  });
});
