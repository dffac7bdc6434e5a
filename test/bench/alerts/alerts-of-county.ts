import { policies } from '#libs/repeat-detection';
import { newsFor, type News } from '../../../apps/safeguarding-hub/src/alert/news.js';
import { readersOn } from '../../../apps/safeguarding-hub/src/alert/alert.service.js';
import { reconcile, type PersonFinding } from '../../../apps/safeguarding-hub/src/finding/finding.js';
import { lookForPatterns, type PersonSighting } from '../../../apps/safeguarding-hub/src/finding/patterns.js';
import type { County } from '../../../deploy/local/county/generate.js';
import { sightingsOf } from './sightings-of-county.js';

/** What a county comes to: what the hub finds by its own rules, and what it tells whom of that. */
export interface Alerts {
  readonly sightings: number;
  readonly findings: readonly PersonFinding[];
  readonly told: readonly News[];
}

/**
 * Looks at everybody concerned after each thing that is told, as the hub does, without its database: who is one person is
 * taken from the truth, so that only the rules of findings and alerts are measured.
 */
export function alertsOf(county: County, now: Date): Alerts {
  const [byPerson, byIncident] = [new Map<string, PersonSighting[]>(), new Map<string, PersonSighting[]>()];
  const findings = new Map<string, PersonFinding[]>();
  const told: News[] = [];
  let [sightings, ids] = [0, 0];
  for (const together of sightingsOf(county)) {
    for (const one of together) {
      sightings += 1;
      addTo(byPerson, one.personId, one);
      addTo(byIncident, one.incidentKey, one);
    }
    const incidents = together.flatMap(({ incidentKey }) => byIncident.get(incidentKey) ?? []);
    for (const personId of new Set(incidents.map((one) => one.personId))) {
      const own = byPerson.get(personId) ?? [];
      const around = [...new Set(own.map(({ incidentKey }) => incidentKey))].flatMap(
        (key) => byIncident.get(key) ?? [],
      );
      const looked = look(personId, findings.get(personId) ?? [], around, now, () => `f-${(ids += 1)}`);
      told.push(...looked.news);
      findings.set(personId, looked.findings);
    }
  }
  return { sightings, findings: [...findings.values()].flat(), told };
}

function look(
  personId: string,
  known: readonly PersonFinding[],
  around: readonly PersonSighting[],
  now: Date,
  newId: () => string,
): { readonly findings: PersonFinding[]; readonly news: readonly News[] } {
  const own = around.filter((one) => one.personId === personId);
  const found = lookForPatterns(own, around, { whySamePerson: [], now, policies });
  const changes = reconcile(known, found, newId, () => 'less').map(({ finding }) => ({ ...finding, personId }));
  const kept = known.filter(({ id }) => !changes.some((change) => change.id === id));
  const news = readersOn(now).flatMap((reader) => newsFor(reader, changes, around, { now, policies }));
  return { news, findings: [...kept, ...changes.map((finding) => withTold(finding, news))] };
}

function withTold(finding: PersonFinding, news: readonly News[]): PersonFinding {
  const told = { ...finding.told };
  for (const { agency, content, fingerprint, finding: of } of news) {
    const { personRecordIds, referralIds } = content.said;
    if (of.id === finding.id) told[agency] = { fingerprint, personRecordIds, referralIds };
  }
  return { ...finding, told };
}

function addTo(groups: Map<string, PersonSighting[]>, key: string, one: PersonSighting): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}
