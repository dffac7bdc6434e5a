import type { History, Intended, IncidentIntent } from '../history.js';
import { missing, repeated, type Violation, violations } from './violation.js';

interface WantedIncident extends Intended {
  readonly intent: IncidentIntent;
}

export const wantedIncidents = ({ intents }: History): WantedIncident[] =>
  intents.filter((each): each is WantedIncident => each.intent.kind === 'incident');

/** Each incident that was accepted is there, once, with the answer that was given; none that was not. */
export function checkIncidents(history: History): Violation[] {
  const wanted = wantedIncidents(history);
  const there = history.rows.incidents.map(({ reference }) => reference);
  const possible = wanted.filter(({ outcome }) => outcome !== 'fail').map(({ intent }) => intent.id);
  return [
    ...violations('lost-incident', lost(wanted, history)),
    ...violations('phantom-incident', missing(there, possible)),
    ...violations('doubled-incident', repeated(there)),
    ...violations('another-answer', answeredDifferently(wanted)),
  ];
}

function lost(wanted: readonly WantedIncident[], { rows }: History): string[] {
  const there = new Set(rows.incidents.map(({ id, reference }) => `${reference} ${id}`));
  const accepted = wanted.flatMap(({ intent, answers }) => answers.map(({ id }) => `${intent.id} ${id}`));
  return [...missing(accepted, there)];
}

/** A request that is sent again hears what it heard at first. */
function answeredDifferently(wanted: readonly WantedIncident[]): string[] {
  const different = wanted.filter(({ answers }) => new Set(answers.map((each) => JSON.stringify(each))).size > 1);
  return different.map(({ intent }) => intent.id);
}
