import { contactChannels, mayContactBy, type SafeContact } from '#libs/case-schemas';
import { calendar } from '../deadline/calendar.js';
import { endReasons, justiceStages, needAreas, notOfferedReasons, reallocationReasons } from './isva.data.js';
import {
  advisersSteps,
  allowedSteps,
  planOf,
  type CaseStanding,
  type DetailsOf,
  type IsvaStep,
  type Placed,
} from './isva.js';
import { adviserKindFor, adviserKinds, concerns, runsCases, type IsvaCase } from './isva-case.js';
import type { IsvaCasePage } from './isva-case.query.js';
import { knownOf, versionOf, type WholeSupport } from './isva.query.js';
import type { WholeIsvaCase } from './isva.service.js';

export function isvaCasePageView({ rows, seenAt, ...more }: IsvaCasePage) {
  const today = calendar.dateOf(seenAt);
  return {
    items: rows.map(({ row, personName }) => ({
      ...{ id: row.caseId, personName, status: row.status, ...knownOf(row) },
      reviewOverdue: row.reviewOn !== null && row.reviewOn < today,
    })),
    ...more,
  };
}

/** What an adviser needs to know of somebody, and nothing of their examination. */
export function isvaCaseView({ about, support, reader, seenAt }: WholeIsvaCase) {
  const { standing, id, cameBy, person, ...told } = about;
  const whole = isvaView(support, { standing, person }, seenAt);
  const mayTake = (step: IsvaStep): boolean => runsCases(reader) || advisersSteps.includes(step);
  return {
    ...{ id, cameBy, person },
    ...told,
    channels: channelsNow(about.safeContact, seenAt),
    ...whole,
    allowedSteps: concerns(reader, support.adviser) ? whole.allowedSteps.filter(mayTake) : [],
  };
}

interface About extends Pick<IsvaCase, 'person'> {
  readonly standing: CaseStanding;
}

/** How the support stands, what was written down of it, and what may be done next. */
export function isvaView(support: WholeSupport, { standing, person }: About, now: Date) {
  const { status, adviser, reviewOn, entries } = support;
  const kind = adviserKindFor(person, now);
  const stages = of(support, 'justice-stage').map((said) => ({ ...said, stageName: justiceStages[said.stage] }));
  return {
    version: versionOf(support),
    status,
    ...{ adviserKind: kind, adviserKindName: adviserKinds[kind] },
    ...(adviser && { adviser }),
    ...(reviewOn !== undefined && { reviewOn, reviewOverdue: reviewOn < calendar.dateOf(now) }),
    allowedSteps: allowedSteps(status, standing),
    history: entries.map(entryView),
    contacts: of(support, 'contact'),
    needs: of(support, 'needs').map(({ needs, ...rest }) => ({
      ...rest,
      needs: needs.map((need) => ({ ...need, areaName: needAreas[need.area] })),
    })),
    plan: planOf(entries),
    justiceStages: stages,
    reviews: of(support, 'review'),
    endings: of(support, 'end').map((said) => ({ ...said, reasonName: endReasons[said.reason] })),
  };
}

/** By which ways the person may be reached now, and why not by the others. */
export const channelsNow = (safeContact: SafeContact | undefined, now: Date) =>
  Object.entries(contactChannels).map(([channel, name]) => ({
    ...{ channel, name },
    ...mayContactBy(channel as keyof typeof contactChannels, safeContact, now),
  }));

const reasons: Readonly<Record<string, string>> = { ...notOfferedReasons, ...reallocationReasons, ...endReasons };

/** Each step in its order, so that nobody has to piece together how it came about. */
function entryView({ kind, details, recordedBy, recordedAt }: WholeSupport['entries'][number]) {
  return {
    step: kind,
    ...('at' in details && { at: details.at }),
    ...('on' in details && { on: details.on }),
    ...('saidBy' in details && { saidBy: details.saidBy }),
    ...('adviser' in details && { adviserName: details.adviser.name }),
    ...('reason' in details && { reason: details.reason, reasonName: reasons[details.reason] }),
    ...('words' in details && details.words !== undefined && { words: details.words }),
    ...('what' in details && { words: details.what }),
    ...{ recordedBy, recordedAt: recordedAt.toISOString() },
  };
}

function of<Kind extends IsvaStep>({ entries }: WholeSupport, kind: Kind) {
  return entries
    .filter((entry) => entry.kind === kind)
    .map(({ details, recordedBy, recordedAt }: Placed & { recordedBy: string; recordedAt: Date }) => ({
      ...(details as DetailsOf<Kind>),
      recordedBy,
      recordedAt: recordedAt.toISOString(),
    }));
}
