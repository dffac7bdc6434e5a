import type { ChangeOf } from './change.js';
import { linkBetween, linksBetween } from './link-between.js';
import type { Decision, Neighbourhood } from './person-cluster.js';
import type { LiveRule } from './regroup.js';

/** Says why a change happened, by what is known now; `groups` are the records of each person now. */
export function reasonsFrom(
  { people, links, decisions }: Neighbourhood,
  groups: readonly (readonly string[])[],
  rule: LiveRule,
): (change: ChangeOf) => string {
  const { joinAt, breakAt = joinAt } = rule;

  const together = (records: readonly string[]): string => {
    const group = groups.find((members) => members.includes(records[0] as string)) ?? [];
    const others = without(group, records);
    if (isDecided('same', records, others)) return 'decided to be the same';
    return `${agreement(records, others)}; from ${bits(joinAt)} they are one person`;
  };
  const apart = (records: readonly string[], from: string): string => {
    const former = people.find(({ id }) => id === from)?.records ?? [];
    const others = without(former, [...records, ...without(former, groups.flat())]);
    if (isDecided('not-the-same', records, others)) return 'decided not to be the same';
    return `${agreement(records, others)}; under ${bits(breakAt)} they are two people`;
  };
  const unlike = (records: readonly string[]): string => {
    const nearest = linksBetween(records, without(groups.flat(), records), links);
    if (nearest.length === 0) return 'resembles nobody known';
    return `nobody known is near enough: ${bits(Math.max(...nearest))} at most for one record`;
  };
  const isDecided = (wanted: Decision['decided'], one: readonly string[], other: readonly string[]): boolean =>
    linksBetween(one, other, decisions.filter(({ decided }) => decided === wanted).map(asLink)).length > 0;
  const agreement = (one: readonly string[], other: readonly string[]): string => {
    const { mean, scored, unscored } = linkBetween(one, other, links, rule);
    const count = scored + unscored;
    const missing = unscored > 0 ? `, ${unscored} of them never compared` : '';
    return `${bits(mean)} on the mean of ${count} ${count === 1 ? 'pair' : 'pairs'}${missing}`;
  };

  return (change) => {
    if (change.kind === 'created') return unlike(change.records);
    if (change.kind === 'withdrawn') return 'withdrawn';
    return change.kind === 'split' ? apart(change.records, change.from) : together(change.records);
  };
}

const without = (records: readonly string[], some: readonly string[]): string[] => {
  const left = new Set(some);
  return records.filter((record) => !left.has(record));
};

const asLink = ({ left, right }: Decision): { left: string; right: string; weight: number } => ({
  left,
  right,
  weight: 0,
});

const bits = (value: number): string => `${value.toFixed(1).replace('-', '−')} bits`;
