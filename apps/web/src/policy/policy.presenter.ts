import type { Policy } from '#libs/repeat-detection';
import type {
  PoliciesView,
  PolicyHistoryView,
  PolicyOnView,
  PolicyStep,
  PolicyVersionView,
} from '../api/policy-view.js';
import type { FieldError, Values } from '../form/field.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import { knownDate, longDateTime } from '../layout/dates.js';
import { category, counted, inWords } from '../layout/words.js';
import { paths } from '../paths.js';
import { dayFields, policyForms } from './policy.forms.js';
import { previewParts } from './preview.presenter.js';
import {
  anchors,
  asSentence,
  countsInWords,
  either,
  inForceTag,
  notApproved,
  policyName,
  policySentence,
  roles,
  signs,
  standingTag,
  suspectStands,
  windowInWords,
} from './policy.words.js';

/** Every policy as it is on a day, and that day as somebody asked for it. */
export function policiesPage({ on, items }: PoliciesView, asked: Values, errors: readonly FieldError[]) {
  const there = items.filter(({ inForce }) => inForce);
  return {
    on: knownDate(on),
    fields: drawnFields(dayFields, asked, errors),
    errors: errorLinks(errors),
    rows: there.map((policy) => ({ ...link(policy), ...inForceRow(policy.inForce), ...comingOf(policy) })),
    others: items.filter(({ inForce }) => !inForce).map((policy) => ({ ...link(policy), ...comingOf(policy) })),
  };
}

const link = ({ id }: { readonly id: string }) => ({ name: policyName(id), href: paths.policies.show(id) });

const inForceRow = (version: PolicyVersionView | undefined) =>
  version && {
    counts: countsInWords(version.policy),
    by: anchors[version.policy.anchor],
    since: knownDate(version.policy.effectiveFrom),
    until: version.policy.effectiveUntil && knownDate(version.policy.effectiveUntil),
    source: sourceOf(version.policy),
    approved: approvedBy(version),
  };

const comingOf = ({ waits, next }: PolicyOnView) => ({
  waits: waits ? standingTag('waiting') : undefined,
  next: next && `Version ${next.version} begins on ${knownDate(next.from)}`,
});

/** Who approved it; of what the hub began with, honestly that nobody did. */
const approvedBy = ({ standing, decided }: PolicyVersionView): string =>
  standing === 'approved' && decided ? decided.by : notApproved;

/** A source is a link only when it is an address on the web: nothing else may become one. */
function sourceOf({ source }: Policy) {
  const url = URL.canParse(source) ? new URL(source) : undefined;
  const isWeb = url !== undefined && ['https:', 'http:'].includes(url.protocol);
  return { text: isWeb ? url.hostname.replace(/^www\./, '') : source, href: isWeb ? url.href : undefined };
}

/** One policy: what it says now, what waits, and all its versions. */
export function policyPage(policy: PolicyHistoryView, done: string | undefined) {
  const { id, inForce, versions, allowedSteps } = policy;
  const now = versions.find(({ version }) => version === inForce);
  const waiting = versions.find(({ standing }) => standing === 'waiting');
  return {
    name: policyName(id),
    sentence: now && policySentence(now.policy),
    ...{ inForce, inForceTag },
    waiting: waiting && versionParts(waiting),
    preview: waiting && previewParts(waiting),
    waitsForOther: waiting !== undefined && !allowedSteps.includes('decide'),
    versions: versions.map(versionParts),
    steps: allowedSteps.map((step) => ({ text: policyForms[step].title, href: paths.policies.step(id, step) })),
    done: policyForms[done as PolicyStep]?.done,
    again: paths.policies.show(id),
    back: paths.policies.list(),
  };
}

/** A version in words: what it says, and who said so. */
export function versionParts(version: PolicyVersionView) {
  const { policy, proposed, decided, takenBack, knownAt } = version;
  return {
    ...{ version: version.version, standing: standingTag(version.standing), sentence: policySentence(policy) },
    rows: rowsOf(policy),
    source: sourceOf(policy),
    note: policy.note,
    proposed: proposed && { ...proposed, at: longDateTime(knownAt) },
    decided: decided && {
      ...{ what: decided.approves ? 'Approved' : 'Rejected', by: decided.by, at: longDateTime(decided.at) },
      rationale: decided.rationale,
    },
    takenBack: takenBack && { ...takenBack, at: longDateTime(takenBack.at) },
    notApproved: version.standing === 'starting-value' ? notApproved : undefined,
  };
}

function rowsOf(policy: Policy): { readonly what: string; readonly says: string }[] {
  const { roles: parts, standings, categories, grades, reportedWithin, effectiveFrom, effectiveUntil } = policy;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Counts', countsInWords(policy)],
    ['Counted by', anchors[policy.anchor]],
    ['The person is', either(parts.map((part) => inWords(roles, part)))],
    ['Kind of incident', categories && either(categories.map(category))],
    ['Risk grade', grades && either(grades)],
    ['The suspect is', standings && either(standings.map((standing) => suspectStands[standing]))],
    ['Reported', reportedWithin && `${windowInWords(reportedWithin).replace('in', 'within')} of the incident`],
    ['Signs that it gets worse', signsOf(policy)],
    ['In force from', knownDate(effectiveFrom)],
    ['Last day in force', effectiveUntil && knownDate(effectiveUntil)],
  ];
  return rows.flatMap(([what, says]) => (says === undefined ? [] : [{ what, says: asSentence(says) }]));
}

function signsOf(policy: Policy): string | undefined {
  if (policy.counts !== 'signs') return undefined;
  const wanted = counted(policy.signsAtLeast, 'sign');
  const shorter = `A gap is shorter when it is at most ${policy.gapAtMost} of those before it`;
  return `At least ${wanted} of: ${either(policy.signs.map((sign) => signs[sign]))}. ${shorter}`;
}
