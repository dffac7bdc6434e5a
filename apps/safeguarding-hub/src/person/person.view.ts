import { agencyNames, displayName, type Agency } from '#libs/case-schemas';
import { isOpen } from '#libs/referral-lifecycle';
import { explained, waterfall } from './explained.js';
import { involvementsOf, type Involvement } from './involvement.js';
import { statusThen, type ReferralThen } from './person-referral.js';
import type { Beside, ChangeOfPerson, FindingOnDay, PairOnDay, PersonOnDay } from './person.query.js';
import { said } from './said.js';

/** All that was known of somebody at a moment, for the hub's staff alone. */
export function personView(person: PersonOnDay) {
  const { id, since, mergedInto, records, versions } = person;
  return {
    ...{ id, since: since.toISOString() },
    ...(mergedInto && { mergedInto }),
    name: displayName(records.flatMap(({ details }) => details.names)),
    names: said(versions, ({ names }) => names),
    births: said(versions, ({ birth }) => (birth ? [birth] : [])),
    addresses: said(versions, ({ addresses = [] }) => addresses),
    phones: said(versions, ({ phones = [] }) => phones),
    emails: said(versions, ({ emails = [] }) => emails),
    identifiers: said(versions, ({ identifiers = [] }) => identifiers),
    records: records.map(({ toldAt, details, ...record }) => ({
      ...record,
      person: details,
      toldAt: toldAt.toISOString(),
    })),
    involvements: involvementsOf(person.parts).map(involvementView),
    referrals: person.referrals.map(referralThenView),
    findings: person.findings.map(findingView),
    beside: person.beside.map(besideView),
    changes: person.changes.map(changeView),
    whyOnePerson: person.pairs.map((pair) => pairView(pair, person.records)),
  };
}

const involvementView = ({ occurredAt, reportedAt, ...parts }: Involvement) => ({
  ...{
    ...parts,
    toldBy: [...parts.toldBy],
    occurredAt: occurredAt.toISOString(),
    reportedAt: reportedAt.toISOString(),
  },
});

/** Where it stood then, by what the hub had heard. */
function referralThenView({ id, direction, agency, category, at, steps }: ReferralThen) {
  const status = statusThen({ direction, steps });
  return { id, direction, agency, category, at: at.toISOString(), status, isOpen: isOpen(status) };
}

const findingView = ({ details, foundAt, ...finding }: FindingOnDay) => ({
  ...{ ...finding, sentence: details.sentence, policy: details.policy, foundAt: foundAt.toISOString() },
  ...(details.category && { category: details.category }),
});

const besideView = ({ names, ...parts }: Beside) => ({ ...parts, name: displayName(names) });

const changeView = ({ at, fromId, decidedBy, rationale, matchId, toldBy, ...change }: ChangeOfPerson) => ({
  ...{ ...change, at: at.toISOString() },
  ...(fromId && { fromId }),
  ...(decidedBy !== null && { decidedBy }),
  ...(rationale !== null && { rationale }),
  ...(matchId !== null && { matchId }),
  ...(toldBy !== null && { toldBy }),
});

/** Nothing had to be compared: whoever referred somebody said who it is. */
const byReferral = (agencies: readonly Agency[]): string =>
  `${agencies
    .map((agency) => agencyNames[agency])
    .sort()
    .join(' and ')}: one record was made from the other’s referral.`;

function pairView(pair: PairOnDay, known: PersonOnDay['records']) {
  const { records, weight, decision } = pair;
  return {
    ...{
      records: [...records],
      weight,
      sentence: whyOne(pair, known),
      reasons: decision.reasons,
      against: decision.against,
    },
    waterfall: waterfall(explained(decision)),
  };
}

/** By whoever said so; else by what the records say. */
function whyOne({ records, decision, decidedBy }: PairOnDay, known: PersonOnDay['records']): string {
  if (decidedBy !== null) return `${decidedBy} decided that they are one person.`;
  if (!decision.evidence.facts.includes('made from the other')) return explained(decision).sentence;
  return byReferral(known.filter(({ id }) => records.includes(id)).map(({ agency }) => agency));
}
