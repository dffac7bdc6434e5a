import type { Random } from '../../../deploy/local/county/random.js';
import type { IncidentIntent } from '../history.js';

/** The officer in whose name the workload reports, and as whom it answers and withdraws. */
export const OFFICER = 'amara.okafor';

const surnames = [
  'Achebe',
  'Barlow',
  'Czerny',
  'Doyle',
  'Efstathiou',
  'Farrow',
  'Grewal',
  'Hurst',
  'Ibsen',
  'Jagger',
] as const;
const forenames = ['Alma', 'Bron', 'Cleo', 'Dana', 'Esme', 'Faye', 'Gwen', 'Hope', 'Isla', 'June'] as const;
const categories = ['violence', 'burglary', 'stalking-harassment', 'hate-crime', 'theft'] as const;

export interface IncidentPlan {
  readonly intent: IncidentIntent;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody whom the workload can meet again: the same record, the same name, the same home. */
function person(recordId: string, random: Random) {
  const year = random.int(1950, 2004);
  return {
    recordId,
    names: [{ kind: 'current', forenames: random.pick(forenames), surname: `${random.pick(surnames)}-${recordId}` }],
    birth: { kind: 'date', date: `${year}-0${random.int(1, 9)}-1${random.int(0, 9)}` },
    addresses: [
      {
        kind: 'home',
        lines: [`${random.int(1, 99)} Mill Lane`],
        town: 'Hatfield',
        postcode: 'AL10 8TR',
        protected: false,
      },
    ],
  };
}

/**
 * The incidents of one trial, of which each makes a referral. One victim is there three times, so that the hub has
 * something to find and to tell.
 */
export function incidentPlans(trial: string, count: number, random: Random): IncidentPlan[] {
  const returning = person(`${trial}-returning`, random.fork('returning'));
  return Array.from({ length: count }, (_, place) => {
    const victim = place % 4 === 0 && place < 12 ? returning : person(`${trial}-v${place}`, random.fork(`v${place}`));
    const suspect = person(`${trial}-s${place}`, random.fork(`s${place}`));
    return incidentPlan(`${trial}/${place}`, victim, suspect, random.fork(place));
  });
}

function incidentPlan(
  reference: string,
  victim: ReturnType<typeof person>,
  suspect: ReturnType<typeof person>,
  random: Random,
): IncidentPlan {
  const at = `2026-0${random.int(1, 9)}-1${random.int(0, 9)}T12:00:00Z`;
  const people = [
    { role: 'victim', person: victim },
    { role: 'suspect', person: suspect },
  ];
  const consent = [{ purpose: 'victim-support', recipient: 'beacon', decision: 'given', at }];
  return {
    intent: {
      kind: 'incident',
      id: reference,
      people: people.map(({ role, person: { recordId } }) => ({ recordId, role })),
    },
    body: {
      reference,
      reportingOfficer: OFFICER,
      occurredAt: at,
      // Just now: what is reported late brings an event of its own, by which a reader would miss the referral and ask for it.
      reportedAt: new Date().toISOString(),
      category: random.pick(categories),
      people,
      consent,
    },
  };
}
