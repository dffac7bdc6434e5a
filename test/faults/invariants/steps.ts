import { grouped } from '../../../deploy/local/county/grouped.js';
import type { History, Intended, StepIntent } from '../history.js';
import type { HistoryRow, ReferralRow } from '../rows.js';
import { missing, repeated, type Violation, violations } from './violation.js';

interface WantedStep extends Intended {
  readonly intent: StepIntent;
}

const wantedSteps = ({ intents }: History): WantedStep[] =>
  intents.filter((each): each is WantedStep => each.intent.kind === 'step');

const described = ({ referralId, by, step, said }: HistoryRow): string => `${referralId} ${by} ${step} ${said ?? ''}`;
const textless = ['accept'];
const describedIntent = ({ referralId, by, step, id }: StepIntent): string =>
  `${referralId} ${by} ${step} ${textless.includes(step) ? '' : id}`;

/** Each step that was taken is in both histories once, in the order of the one who took it, and one decision stands. */
export function checkSteps(history: History): Violation[] {
  const { sent, received, policeHistory, beaconHistory } = history.rows;
  return [
    ...violations('lost-step', lostSteps(history)),
    ...violations('phantom-step', phantomSteps(history)),
    ...violations('doubled-step', repeated(policeHistory.map(described))),
    ...violations('doubled-step', repeated(beaconHistory.map(described))),
    ...violations('steps-out-of-order', outOfOrder(policeHistory, beaconHistory)),
    ...violations('versions-not-contiguous', notContiguous('police', sent, policeHistory)),
    ...violations('versions-not-contiguous', notContiguous('beacon', received, beaconHistory)),
    ...violations('two-decisions', decidedTwice(policeHistory)),
    ...violations('two-decisions', decidedTwice(beaconHistory)),
    ...violations('two-decisions', racesWonTwice(history)),
  ];
}

/** What one side took must be in its own history and reach the other's. */
function lostSteps(history: History): Set<string> {
  const { policeHistory, beaconHistory } = history.rows;
  const accepted = wantedSteps(history).filter(({ outcome }) => outcome === 'ok');
  const expected = accepted.map(({ intent }) => describedIntent(intent));
  return new Set([
    ...missing(expected, policeHistory.map(described)),
    ...missing(expected, beaconHistory.map(described)),
    ...notPassedOn(policeHistory, beaconHistory),
  ]);
}

/** What either side took by itself must be in the other's history too. */
function notPassedOn(police: readonly HistoryRow[], beacon: readonly HistoryRow[]): string[] {
  const by = (side: string, rows: readonly HistoryRow[]): string[] =>
    rows.filter((row) => row.by === side).map(described);
  return [
    ...missing(by('beacon', beacon), police.map(described)),
    ...missing(by('police', police), beacon.map(described)),
  ];
}

/** Steps that nobody who may have succeeded wanted. What computers do by themselves is not asked for. */
function phantomSteps(history: History): Set<string> {
  const { policeHistory, beaconHistory } = history.rows;
  const possible = wantedSteps(history).filter(({ outcome }) => outcome !== 'fail');
  const byPeople = [...policeHistory, ...beaconHistory].filter(({ step }) => step !== 'send' && step !== 'receive');
  return missing(
    byPeople.map(described),
    possible.map(({ intent }) => describedIntent(intent)),
  );
}

/** How one side's steps stand in the other's history, compared with how they were taken. */
function outOfOrder(policeHistory: readonly HistoryRow[], beaconHistory: readonly HistoryRow[]): string[] {
  const police = byReferral(policeHistory);
  const beacon = byReferral(beaconHistory);
  return [...police.keys()].filter((id) => {
    const [here, there] = [police.get(id) ?? [], beacon.get(id) ?? []];
    return !inOrder(there, here, 'beacon') || !inOrder(here, there, 'police');
  });
}

/** Of what both have, each side's steps come in the same order; what is missing or doubled is another fault. */
function inOrder(taken: readonly HistoryRow[], heard: readonly HistoryRow[], by: string): boolean {
  const own = taken.filter((row) => row.by === by).map(described);
  const told = heard.filter((row) => row.by === by).map(described);
  const common = new Set(own.filter((each) => told.includes(each)));
  const first = (steps: readonly string[]): string[] => [...new Set(steps)].filter((step) => common.has(step));
  return first(own).join('\n') === first(told).join('\n');
}

const byReferral = (rows: readonly HistoryRow[]): Map<string, HistoryRow[]> =>
  grouped(
    rows.toSorted((one, other) => one.version - other.version),
    ({ referralId }) => referralId,
  );

function notContiguous(side: string, referrals: readonly ReferralRow[], history: readonly HistoryRow[]): string[] {
  const steps = byReferral(history);
  const broken = referrals.filter(({ id, version }) => {
    const versions = (steps.get(id) ?? []).map((row) => row.version);
    return versions.length !== version || versions.some((each, place) => each !== place + 1);
  });
  return broken.map(({ id }) => `${id} at ${side}`);
}

function decidedTwice(history: readonly HistoryRow[]): Set<string> {
  return repeated(
    history.filter(({ step }) => step === 'accept' || step === 'reject').map(({ referralId }) => referralId),
  );
}

function racesWonTwice(history: History): Set<string> {
  const won = wantedSteps(history).filter(({ intent, outcome }) => intent.race !== undefined && outcome === 'ok');
  return repeated(won.map(({ intent }) => intent.race as string));
}
