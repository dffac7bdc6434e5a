import type { History } from '../history.js';
import type { ReferralRow } from '../rows.js';
import { wantedIncidents } from './incidents.js';
import { missing, repeated, type Violation, violations } from './violation.js';

const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Each referral of an accepted incident is at both sides once, was received, and both sides say the same of it. */
export function checkReferrals(history: History): Violation[] {
  const { sent, received, policeHistory, incidents } = history.rows;
  const answered = wantedIncidents(history).flatMap(({ answers }) =>
    answers.flatMap(({ referrals = [] }) => ids(referrals)),
  );
  const arrived = policeHistory.filter(({ step }) => step === 'receive').map(({ referralId }) => referralId);
  return [
    ...violations('lost-referral', missing(answered, ids(sent))),
    ...violations('lost-referral', missing(ids(sent), ids(received))),
    ...violations('phantom-referral', missing(ids(received), ids(sent))),
    ...violations(
      'phantom-referral',
      missing(
        sent.map(({ incidentId }) => incidentId),
        ids(incidents),
      ),
    ),
    ...violations(
      'doubled-referral',
      repeated([...sent.map(({ incidentId, personRecordId }) => `${incidentId} ${personRecordId}`)]),
    ),
    ...violations('doubled-referral', repeated(ids(received))),
    ...violations('not-received', missing(ids(sent), arrived)),
    ...violations('sides-disagree', disagreements(sent, received)),
  ];
}

function disagreements(sent: readonly ReferralRow[], received: readonly ReferralRow[]): string[] {
  const atBeacon = new Map(received.map((row) => [row.id, row.status]));
  const different = sent.filter(({ id, status }) => atBeacon.has(id) && atBeacon.get(id) !== status);
  return different.map(({ id, status }) => `${id}: police ${status}, beacon ${atBeacon.get(id)}`);
}
