import type { Agency } from '#libs/case-schemas';
import type { MissingView, PairView, Responsiveness } from '../api/delivery-view.js';
import type { Page } from '../api/referral-view.js';
import { longDateTime } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import { agency, counted, inWords, tag } from '../layout/words.js';
import { paths } from '../paths.js';

/** Who has stopped above all, then each pair. */
export function deliveryPage(pairs: readonly PairView[]) {
  return {
    alerts: pairs.flatMap((pair) => pair.alerts.map(({ kind, since }) => alertInWords(pair, kind, since))),
    rows: pairs.map((pair) => ({
      href: paths.delivery.show(pair.from, pair.to),
      pair: pairInWords(pair.from, pair.to),
      sent: pair.sent,
      acknowledged: pair.acknowledged,
      inFlight: pair.inFlight,
      quarantined: pair.quarantined,
      overdue: pair.overdue,
      undecided: pair.undecided,
      soon: howSoon(pair.secondsToReceipt),
      decided: howSoon(pair.secondsToDecision),
      tags: [
        ...(pair.alerts.length > 0 ? [tag('Stopped', 'red')] : []),
        ...(pair.overdue + pair.quarantined + pair.notInSendersLedger > 0 ? [tag('Missing', 'orange')] : []),
      ],
    })),
    warned: pairs.flatMap(({ to, hubAlerts }) =>
      hubAlerts
        ? [
            {
              who: agency(to),
              unacknowledged: hubAlerts.unacknowledged,
              late: hubAlerts.unacknowledgedTooLong,
              soon: howSoon(hubAlerts.secondsToAcknowledgement),
              tags: hubAlerts.unacknowledgedTooLong > 0 ? [tag('Overdue', 'red')] : [],
            },
          ]
        : [],
    ),
  };
}

/** What is missing between two agencies, oldest first. */
export function missingPage(from: Agency, to: Agency, found: Page<MissingView>) {
  return {
    pair: pairInWords(from, to),
    back: paths.delivery.list(),
    count: found.total === 0 ? 'Nothing is missing.' : `${counted(found.total, 'delivery', 'deliveries')} to look into`,
    rows: found.items.map((missing) => ({
      referral: missing.referralId,
      event: missing.eventId,
      place: missing.sequence,
      part: inWords(parts, missing.part),
      state: inWords(states, missing.state),
      when: whenOf(missing),
    })),
    pagination: pagination(found, (page) => paths.delivery.show(from, to, { page })),
  };
}

const pairInWords = (from: Agency, to: Agency): string => `${agency(from)} to ${agency(to)}`;

function alertInWords({ from, to }: PairView, kind: string, since: string): string {
  const noticed = `noticed on ${longDateTime(since)}.`;
  if (kind === 'stopped-acknowledging')
    return `${agency(to)} has stopped acknowledging the alerts of the safeguarding hub, ${noticed}`;
  const stopped = kind === 'stopped-reading' ? 'has stopped reading' : 'has stopped deciding';
  return `${agency(to)} ${stopped} what ${agency(from)} sends, ${noticed}`;
}

function whenOf({ sentAt, receivedAt, quarantinedAt }: MissingView): string {
  const [word, at] = sentAt ? ['Sent', sentAt] : ['Arrived', receivedAt ?? quarantinedAt];
  return at ? `${word} ${longDateTime(at)}` : 'Not known';
}

const howSoon = (seconds: Responsiveness | undefined): string =>
  seconds ? `Half within ${inUnits(seconds.median)}, 9 of 10 within ${inUnits(seconds.ninetieth)}` : 'None yet';

function inUnits(seconds: number): string {
  if (seconds < 120) return counted(Math.max(1, Math.round(seconds)), 'second');
  if (seconds < 2 * 3_600) return counted(Math.round(seconds / 60), 'minute');
  if (seconds < 2 * 86_400) return counted(Math.round(seconds / 3_600), 'hour');
  return counted(Math.round(seconds / 86_400), 'day');
}

const parts = {
  referral: 'The referral itself',
  decision: 'A decision',
  ending: 'An end',
  other: 'Another step',
  alert: 'An alert of the hub: the number is that of its finding',
};

const states = {
  overdue: 'Sent and not arrived',
  quarantined: 'Arrived and set aside',
  'not-in-senders-ledger': 'Arrived, and its sender has not said that it was sent',
};
