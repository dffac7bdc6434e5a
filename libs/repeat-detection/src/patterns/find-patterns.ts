import { standingsIn, type Finding, type Telling } from './finding.js';
import { calendarOf, type Calendar } from './incident/calendar.js';
import { distinct, orderedGroups } from './incident/collect.js';
import { incidentsOf, type Incident } from './incident/incident.js';
import { knownAt, type DatedSighting, type ProblemReport } from './incident/sighting.js';
import { subjectsOf, type Subject } from './incident/subject.js';
import { countIncidents, countPeople } from './judge/count.js';
import { escalation } from './judge/escalation.js';
import { followUp } from './judge/follow-up.js';
import type { Judgement } from './judge/judgement.js';
import { policiesInForce } from './policy/policies.js';
import type { Policy } from './policy/policy.js';
import { sayFinding } from './say/sentence.js';

/**
 * What one person's sightings amount to, as known at `asOf`: nothing reported later, and no policy of a later day.
 * The window ends at the latest incident, so a finding does not fade while nothing new is heard. The order of the
 * sightings makes no difference, and one incident counts once however many agencies tell of it. Each policy names the page
 * that its rule comes from.
 *
 * @param sightings all of one person
 * @param policies the shipped `policies`, or a partnership's own
 * @returns findings in the order of their policies, each with its window (days, `YYYY-MM-DD`), count and evidence
 * @throws RangeError when the time zone is unknown
 */
export function findPatterns(
  sightings: readonly DatedSighting[],
  policies: readonly Policy[],
  asOf: Date,
  telling: Telling,
): Finding[] {
  const dayOf = calendarOf(telling.timeZone ?? 'Europe/London');
  const known = knownAt(sightings, asOf);
  return policiesInForce(policies, dayOf(asOf))
    .filter(({ counts }) => counts !== 'reporters')
    .flatMap((policy) => findUnder(policy, known, dayOf, telling));
}

/**
 * What several people's reports of one problem amount to, for each problem: under the policies that count reporters.
 *
 * @param reports of any number of people and problems
 * @returns findings by problem, with its key
 * @throws RangeError when the time zone is unknown
 */
export function findSharedProblems(
  reports: readonly ProblemReport[],
  policies: readonly Policy[],
  asOf: Date,
  telling: Telling,
): Finding[] {
  const dayOf = calendarOf(telling.timeZone ?? 'Europe/London');
  const inForce = policiesInForce(policies, dayOf(asOf)).filter(({ counts }) => counts === 'reporters');
  return orderedGroups(reports, (report) => report.problemKey).flatMap(([problemKey, ofOne]) => {
    const known = knownAt(ofOne.map(byReporter), asOf);
    const found = inForce.flatMap((policy) => findUnder(policy, known, dayOf, telling));
    return found.map((finding) => ({ ...finding, problemKey }));
  });
}

/** A problem has its reporters on the other side. */
const byReporter = (report: ProblemReport): DatedSighting => ({
  ...report,
  counterparts: [{ personId: report.personId }],
});

function findUnder(policy: Policy, sightings: readonly DatedSighting[], dayOf: Calendar, telling: Telling): Finding[] {
  return subjectsOf(policy, incidentsOf(sightings, policy, dayOf)).flatMap((subject) => {
    const judgement = judge(policy, subject.incidents, dayOf);
    return judgement ? [asFinding(policy, subject, judgement, telling)] : [];
  });
}

function judge(policy: Policy, incidents: readonly Incident[], dayOf: Calendar): Judgement | undefined {
  if (policy.counts === 'signs') return escalation(policy, incidents);
  if (policy.counts !== 'incidents') return countPeople(policy, incidents);
  const followsReferral = policy.anchor === 'referred' || policy.anchor === 'discussed';
  return followsReferral ? followUp(policy, incidents, dayOf) : countIncidents(policy, incidents);
}

function asFinding(policy: Policy, subject: Subject, judgement: Judgement, telling: Telling): Finding {
  const { id, version, source, kind, window } = policy;
  const { incidents, ...judged } = judgement;
  const evidence = incidents.map((incident) => incident.evidence);
  const standings = standingsIn(evidence);
  return {
    ...{ kind, ...judged, evidence, policy: { id, version, source } },
    toldBy: distinct(evidence.flatMap(({ toldBy }) => toldBy)),
    sentence: sayFinding(policy, subject, judgement, telling),
    ...(window && { window }),
    ...(standings && { standings }),
    ...(subject.counterpartPersonId !== undefined && { counterpartPersonId: subject.counterpartPersonId }),
    ...(subject.category !== undefined && { category: subject.category }),
  };
}
