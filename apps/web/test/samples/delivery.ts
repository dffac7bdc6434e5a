import type { MissingView, PairView } from '../../src/api/delivery-view.js';

/** What became of all that one agency sent another, and something of it that is missing. */
export const aPair = (changes: Partial<PairView> = {}): PairView => ({
  ...{ from: 'police', to: 'beacon', sent: 104, acknowledged: 97, inFlight: 3, quarantined: 1, overdue: 2 },
  ...{ notInSendersLedger: 0, undecided: 6, undecidedTooLong: 1, alerts: [] },
  ...{ secondsToReceipt: { median: 2, ninetieth: 300 }, secondsToDecision: { median: 7_300, ninetieth: 345_600 } },
  ...changes,
});

export const aMissing = (changes: Partial<MissingView> = {}): MissingView => ({
  ...{ referralId: '3f7f6a8e-9b5e-4f0e-8f43-0f4fd6a1a001', eventId: '3f7f6a8e-9b5e-4f0e-8f43-0f4fd6a1a002' },
  ...{ sequence: 4, part: 'decision', state: 'overdue', sentAt: '2026-11-20T21:15:00Z' },
  ...changes,
});
