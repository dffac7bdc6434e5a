import { displayName } from '#libs/case-schemas';
import type { MatchSummary } from '../api/match-view.js';
import type { BesideView, PersonFindingView, PersonReferralView, PersonView } from '../api/person-view.js';
import type { Page } from '../api/referral-view.js';
import { findingName } from '../finding/finding.words.js';
import { knownDate, longDate, longDateTime, shortDate } from '../layout/dates.js';
import { agency, agencyList, category, counted, statusTag } from '../layout/words.js';
import { bothNames } from '../match/match-list.presenter.js';
import { matchStateTag } from '../match/match.words.js';
import { paths } from '../paths.js';
import { changesOf } from './change.presenter.js';
import { timelineTabs, yearsOf, type TimelineSide } from './involvement.presenter.js';
import { roleWords } from './person.words.js';
import { saidRows } from './said.presenter.js';
import { pairsOf, recordInWords } from './why-one.presenter.js';

/** What is asked for of a person, and what its reader may see beside it. */
export interface PersonAsked {
  readonly now: Date;
  readonly on?: string | undefined;
  readonly side?: TimelineSide | undefined;
  /** Open questions about their records; none where they cannot be shown at the moment. */
  readonly matches?: Page<MatchSummary> | undefined;
  /** Whether the reader may open a finding. */
  readonly readsFindings: boolean;
}

/** Somebody over all agencies, now or as known on a day. */
export function personPage(person: PersonView, { now, on, side, matches, readsFindings }: PersonAsked) {
  const { id, name, records, mergedInto } = person;
  const [open, over] = [person.referrals.filter(({ isOpen }) => isOpen), person.referrals.filter((one) => !one.isOpen)];
  return {
    name,
    since: longDate(person.since),
    toldBy: agencyList([...new Set(records.map((record) => record.agency))]),
    asKnownOn: on && `As known on ${knownDate(on)}`,
    asKnownNow: paths.people.show(id),
    mergedInto: mergedInto && paths.people.show(mergedInto, { on }),
    ...findingsOf(person.findings, readsFindings),
    referrals: open.map(referralShown),
    pastReferrals: over.map(referralShown),
    tabs: timelineTabs(person, side, on),
    years: yearsOf(person, side),
    said: saidRows(person, now),
    beside: person.beside.map((one) => besideShown(one, person, on)),
    records: records.map((record) => ({
      ...{ which: recordInWords(record), name: displayName(record.person.names), told: longDateTime(record.toldAt) },
    })),
    pairs: pairsOf(person),
    changes: changesOf(person),
    matches: matches?.items.map((match) => ({
      ...{ href: paths.matches.show(match.id), names: bothNames(match), state: matchStateTag(match.state) },
    })),
    allMatches: paths.matches.list(),
    question: records.length > 1 ? paths.people.question(id) : undefined,
    searchBeside: paths.people.searchBeside(id),
    back: paths.people.search(),
  };
}

/** Somebody of whom nobody had told by that day. */
export const notKnownPage = ({ id, name, since }: Pick<PersonView, 'id' | 'name' | 'since'>, on: string) => ({
  ...{ name, day: knownDate(on), since: longDate(since) },
  ...{ asKnownNow: paths.people.show(id), back: paths.people.search() },
});

function findingsOf(findings: readonly PersonFindingView[], readsFindings: boolean) {
  const shown = [...findings]
    .sort((one, other) => other.foundAt.localeCompare(one.foundAt))
    .map(({ sentence, ...finding }) => ({
      href: readsFindings ? paths.findings.show(finding.id) : undefined,
      ...{
        kind: findingName(finding),
        sentence,
        found: shortDate(finding.foundAt),
        holds: finding.state === 'current',
      },
    }));
  return { findings: shown.filter(({ holds }) => holds), pastFindings: shown.filter(({ holds }) => !holds) };
}

const referralShown = ({ id, direction, agency: other, category: what, at, status }: PersonReferralView) => ({
  href: paths[direction]['safeguarding-hub'].show(id),
  way: direction === 'received' ? `From ${agency(other)}` : `To ${agency(other)}`,
  ...{ what: category(what), at: shortDate(at), status: statusTag(status) },
});

const besideShown = ({ personId, name, role, incidents }: BesideView, { id }: PersonView, on?: string) => ({
  href: paths.people.show(personId, { on }),
  compare: paths.people.question(id, { with: personId }),
  ...{ name, role: roleWords(role), incidents: counted(incidents, 'incident') },
});
