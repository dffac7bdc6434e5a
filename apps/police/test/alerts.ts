import { randomUUID } from 'node:crypto';
import type { RepeatAlert } from '#libs/case-schemas';
import { Transactions } from '#libs/database';
import type { ServiceUnderTest } from '#libs/testing';
import { AlertService } from '../src/alert/alert.service.js';
import { anIncident, report } from './police-under-test.js';

export const anAlert = (personRecordIds: string[], more: Partial<RepeatAlert> = {}): RepeatAlert => ({
  alertId: randomUUID(),
  findingId: randomUUID(),
  kind: 'repeat-victim',
  state: 'current',
  referralIds: [],
  personRecordIds,
  sentence: 'Second report as a victim in twelve months',
  count: 2,
  windowMonths: 12,
  toldBy: ['police'],
  evidence: [{ occurredAt: '2026-11-20T21:15:00Z', category: 'burglary', toldBy: ['police'] }],
  asked: 'Look at the earlier reports together.',
  policyId: 'repeat-victim',
  foundAt: '2026-11-20T23:00:00Z',
  ...more,
});

export function hubWarns(police: ServiceUnderTest, alert: RepeatAlert, at = new Date()): Promise<void> {
  return police.app
    .get(Transactions)
    .run((manager) => police.app.get(AlertService).keep(manager, alert, at, { correlationId: 'warned-in-a-spec' }));
}

/** An incident of an officer's, with a victim who was referred and a suspect who was not: by which records they are known. */
export interface Known {
  readonly incidentId: string;
  readonly referralId: string;
  readonly victim: string;
  readonly suspect: string;
}

export async function known(police: ServiceUnderTest, reportingOfficer?: string): Promise<Known> {
  const [victim, suspect] = [randomUUID(), randomUUID()];
  const { json } = await report(
    police,
    anIncident({
      ...(reportingOfficer === undefined ? {} : { reportingOfficer }),
      people: [
        { role: 'victim', person: { recordId: victim, names: [{ kind: 'current', forenames: 'Sarah' }] } },
        { role: 'suspect', person: { recordId: suspect, names: [{ kind: 'current', forenames: 'Mark' }] } },
      ],
    }),
  );
  return { incidentId: json.id, referralId: json.referrals[0]?.id as string, victim, suspect };
}
