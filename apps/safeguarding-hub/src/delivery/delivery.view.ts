import type { DeliveryPair } from '#libs/case-schemas';
import type {
  AcknowledgementFigures,
  DecisionFigures,
  MissingDelivery,
  PairFigures,
  Responsiveness,
  StandingAlert,
} from './delivery.query.js';

export interface Watched {
  readonly figures: readonly PairFigures[];
  readonly decisions: readonly DecisionFigures[];
  readonly acknowledgements: readonly AcknowledgementFigures[];
  readonly alerts: readonly StandingAlert[];
}

/** Every pair that may talk, also one that has said nothing yet. */
export const pairViews = (pairs: readonly DeliveryPair[], watched: Watched) =>
  pairs.map((pair) => deliveryPairView(pair, watched));

function deliveryPairView({ from, to }: DeliveryPair, watched: Watched) {
  const ofPair = (other: DeliveryPair): boolean => other.from === from && other.to === to;
  const figures = watched.figures.find(ofPair);
  const decisions = watched.decisions.find(ofPair);
  const warned = from === 'safeguarding-hub' ? watched.acknowledgements.find((one) => one.to === to) : undefined;
  return {
    from,
    to,
    sent: figures?.sent ?? 0,
    acknowledged: figures?.acknowledged ?? 0,
    inFlight: figures?.inFlight ?? 0,
    quarantined: figures?.quarantined ?? 0,
    overdue: figures?.overdue ?? 0,
    notInSendersLedger: figures?.notInSendersLedger ?? 0,
    undecided: decisions?.undecided ?? 0,
    undecidedTooLong: decisions?.undecidedTooLong ?? 0,
    secondsToReceipt: responsivenessView(figures?.toReceipt),
    secondsToDecision: responsivenessView(decisions?.toDecision),
    ...(warned && { hubAlerts: hubAlertsView(warned) }),
    alerts: watched.alerts.filter(ofPair).map(({ kind, beganAt }) => ({ kind, since: beganAt.toISOString() })),
  };
}

/** Of the hub's alerts: how many nobody there has acknowledged, and too long; and how soon others were. */
const hubAlertsView = ({ unacknowledged, unacknowledgedTooLong, toAcknowledgement }: AcknowledgementFigures) => ({
  unacknowledged,
  unacknowledgedTooLong,
  secondsToAcknowledgement: responsivenessView(toAcknowledgement),
});

const responsivenessView = (seconds: Responsiveness | null | undefined) =>
  seconds ? { median: Math.round(seconds[0]), ninetieth: Math.round(seconds[1]) } : undefined;

export function missingDeliveryView(missing: MissingDelivery) {
  const { referralId, eventId, sequence, part, state, sentAt, receivedAt, quarantinedAt } = missing;
  return {
    ...{ referralId, eventId, sequence, part, state },
    ...(sentAt && { sentAt: sentAt.toISOString() }),
    ...(receivedAt && { receivedAt: receivedAt.toISOString() }),
    ...(quarantinedAt && { quarantinedAt: quarantinedAt.toISOString() }),
  };
}
