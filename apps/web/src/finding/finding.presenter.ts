import {
  findingKinds,
  type FindingKind,
  type FindingState,
  type IncidentRole,
  type MaracReferral,
} from '#libs/case-schemas';
import type { FindingView } from '../api/finding-view.js';
import type { MatchSummary } from '../api/match-view.js';
import type { Page } from '../api/referral-view.js';
import { knownDate, longDateTime, shortDate } from '../layout/dates.js';
import { pagination } from '../layout/pagination.js';
import {
  agencyList,
  category,
  counted,
  findingKind,
  inWords,
  often,
  riskTag,
  tag,
  windowInWords,
} from '../layout/words.js';
import { bothNames } from '../match/match-list.presenter.js';
import { matchStateTag } from '../match/match.words.js';
import { paths } from '../paths.js';
import { findingName, sides, standingsOf, standingWords } from './finding.words.js';
import { toldRows } from './told.presenter.js';

/** The kind that an address asks for; undefined for all of them. */
export const chosenKind = (asked: unknown): FindingKind | undefined => findingKinds.find((kind) => kind === asked);

/** Which findings: of one kind, or those alone that nobody has looked at. */
export interface ChosenFindings {
  readonly kind?: FindingKind | undefined;
  readonly new?: 'yes' | undefined;
}

/** Who keeps coming back, latest found first. */
export function findingsPage(found: Page<FindingView>, chosen: ChosenFindings) {
  const choices: readonly ChosenFindings[] = [{}, { new: 'yes' }, ...findingKinds.map((kind) => ({ kind }))];
  return {
    tabs: choices.map(({ kind, new: isNew }) => ({
      text: inChosenWords({ kind, new: isNew }),
      href: paths.findings.list({ kind, new: isNew }),
      active: kind === chosen.kind && isNew === chosen.new,
    })),
    heading: inChosenWords(chosen),
    count: counted(found.total, 'finding'),
    rows: found.items.map((finding) => ({
      href: paths.findings.show(finding.id),
      person: finding.personName,
      kind: findingName(finding),
      often: howOften(finding),
      toldBy: agencyList(finding.toldBy),
      found: shortDate(finding.foundAt),
      isNew: finding.isNew ? tag('New') : undefined,
    })),
    pagination: pagination(found, (page) => paths.findings.list({ ...chosen, page })),
  };
}

const howOften = ({ people, ...finding }: FindingView): string =>
  often({ ...finding, ...(people && { people: people.length }) }, 'incident');

const inChosenWords = ({ kind, new: isNew }: ChosenFindings): string =>
  kind ? findingKind(kind) : isNew ? 'New' : 'All';

/** One finding: what was found, on what evidence, why it is the same person, and by which rule. */
export function findingPage(finding: FindingView, matches?: Page<MatchSummary>) {
  return {
    person: finding.personName,
    kind: findingName(finding),
    side: sides[finding.subject],
    often: howOften(finding),
    standings: standingsOf(finding),
    graded: finding.evidence.some(({ grade }) => grade),
    suspected: finding.evidence.some(({ standing }) => standing),
    byMarac: finding.evidence.some(({ marac }) => marac),
    sentence: finding.sentence,
    state: finding.state === 'current' ? undefined : inWords(states, finding.state),
    found: longDateTime(finding.foundAt),
    seen: (finding.seen ?? []).map(({ by, at }) => `${by}, ${longDateTime(at)}`),
    toldBy: agencyList(finding.toldBy),
    evidence: finding.evidence.map(
      ({ occurredAt, category: what, role, toldBy, incidentReference, standing, grade, marac }) => ({
        when: longDateTime(occurredAt),
        what: category(what),
        role: inWords(roles, role),
        toldBy: agencyList(toldBy),
        reference: incidentReference,
        standing: standing && standingWords[standing],
        grade: riskTag(grade),
        marac: marac && maracInWords(marac),
      }),
    ),
    why: finding.whySamePerson,
    policy: policyOf(finding),
    told: toldRows(finding.told),
    matches: matches?.items.map((match) => ({
      href: paths.matches.show(match.id),
      names: bothNames(match),
      state: matchStateTag(match.state),
    })),
    allMatches: paths.matches.list(),
    personPage: paths.people.show(finding.personId),
    back: paths.findings.list(),
  };
}

const maracInWords = ({ referredOn, discussedOn }: MaracReferral): string =>
  [`Referred on ${knownDate(referredOn)}`, ...(discussedOn ? [`discussed on ${knownDate(discussedOn)}`] : [])].join(
    ', ',
  );

/** Where the rule comes from is a link only when it is an address on the web: nothing else may become one. */
function policyOf({ policy, window }: FindingView) {
  const link = /^https:\/\/[^\s]+$/.test(policy.source) ? policy.source : undefined;
  const back = window ? windowInWords(window) : 'Everything that is known, however old';
  return { ...policy, window: back, link, href: paths.policies.show(policy.id) };
}

const states = {
  current: 'This finding holds',
  superseded: 'A newer finding has taken the place of this one',
  withdrawn: 'This finding no longer holds. Look again at what was decided because of it',
} satisfies Record<FindingState, string>;

const roles = {
  victim: 'Victim',
  suspect: 'Suspect',
  witness: 'Witness',
  child: 'Child',
  reporter: 'Reporter',
} satisfies Record<IncidentRole, string>;
