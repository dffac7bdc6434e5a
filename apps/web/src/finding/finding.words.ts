import { suspectStandings, type SuspectStanding } from '#libs/case-schemas';
import type { FindingView } from '../api/finding-view.js';
import { category, counted, findingKind } from '../layout/words.js';

/** Several rules find one kind; what tells them apart, by the id of each. */
const rules: Readonly<Record<string, string>> = {
  'marac-repeat': 'after a referral to MARAC',
  'repeat-perpetrator-convicted': 'by convictions alone',
  'serial-perpetrator-unconnected': 'not known to be connected',
  'asb-case-review-by-several': 'reported by several people',
  'escalation-by-number': 'by the number of reports',
  'escalation-of-pair': 'between the same two people',
  'escalation-of-suspect': 'with one suspect',
};

type NamedFinding = Pick<FindingView, 'kind' | 'category'> & { readonly policy: Pick<FindingView['policy'], 'id'> };

/** `Repeat victim: fraud`, `Getting worse: between the same two people` */
export function findingName({ kind, category: one, policy }: NamedFinding): string {
  const more = one ? category(one).toLowerCase() : rules[policy.id];
  return more ? `${findingKind(kind)}: ${more}` : findingKind(kind);
}

export const sides = {
  victim: 'As somebody who was harmed',
  suspect: 'As a suspect',
} satisfies Record<FindingView['subject'], string>;

export const standingWords = {
  suspected: 'Suspected',
  charged: 'Charged',
  convicted: 'Convicted',
} satisfies Record<SuspectStanding, string>;

/** Each by itself, least first: none of them is another. */
export const standingsOf = ({ standings = {} }: FindingView): { text: string; often: string }[] =>
  suspectStandings.flatMap((standing) => {
    const count = standings[standing];
    return count ? [{ text: standingWords[standing], often: counted(count, 'incident') }] : [];
  });
