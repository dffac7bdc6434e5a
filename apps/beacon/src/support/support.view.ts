import { contactChannels, mayContactBy, type SafeContact } from '#libs/case-schemas';
import { needAreas } from './need.data.js';
import { planOf, type Placed, type SupportEntry, type SupportKind } from './support.js';
import type { SupportEntryRow } from './support.row.js';

/** The work with a person: how they were reached, what they need, what is planned, what they think of it. */
export function supportView(rows: readonly SupportEntryRow[]) {
  return {
    contactAttempts: of(rows, 'contact-attempt'),
    needsAssessments: of(rows, 'needs-assessment').map(({ needs, ...rest }) => ({
      ...rest,
      needs: needs.map((need) => ({ ...need, areaName: needAreas[need.area] })),
    })),
    plan: planOf(rows as readonly Placed[]),
    ownViews: of(rows, 'own-view'),
    restorativeJustice: of(rows, 'restorative-justice'),
    marac: of(rows, 'marac'),
  };
}

/** By which ways the person may be reached now, and why not by the others. */
export const channelsNow = (safeContact: SafeContact | undefined, now: Date) =>
  Object.entries(contactChannels).map(([channel, name]) => ({
    ...{ channel, name },
    ...mayContactBy(channel as keyof typeof contactChannels, safeContact, now),
  }));

type DetailsOf<Kind extends SupportKind> = Extract<SupportEntry, { kind: Kind }>['details'];

function of<Kind extends SupportKind>(rows: readonly SupportEntryRow[], kind: Kind) {
  return rows
    .filter((row) => row.kind === kind)
    .map(({ details, recordedBy, recordedAt }) => ({
      ...(details as DetailsOf<Kind>),
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    }));
}
