import { orderedGroups } from '../incident/collect.js';
import { standingsIn, type Telling } from '../finding.js';
import type { Incident } from '../incident/incident.js';
import type { Judgement } from '../judge/judgement.js';
import type { PatternKind, Policy } from '../policy/policy.js';
import { sayWorse } from './say-worse.js';
import { standings } from '../incident/sighting.js';
import type { Subject } from '../incident/subject.js';
import { capitalised, listed, many, number, ofCategory, ordinal, spanOf, times } from './words.js';

/** `Third report of domestic abuse by the same man in seven months; reported to the court twice and the clinic once`. */
export function sayFinding(policy: Policy, subject: Subject, judgement: Judgement, telling: Telling): string {
  const { incidents, to } = judgement;
  const first = incidents[0]?.day ?? to;
  const story = {
    ...{ policy, judgement },
    nth: ordinal(judgement.count),
    of: ofCategory(incidents.map(({ evidence }) => evidence.category)),
    byWhom: byWhom(policy, subject, telling),
    within: ` in ${spanOf(first, to, policy.window?.unit ?? 'months')}`,
  };
  return `${capitalised(opening[policy.kind](story))}; reported to ${tellers(incidents, telling)}`;
}

/** The parts of which a sentence is made, each empty where there is nothing to say. */
interface Story {
  readonly policy: Policy;
  readonly judgement: Judgement;
  readonly nth: string;
  readonly of: string;
  readonly byWhom: string;
  readonly within: string;
}

const asVictim = ({ nth, of, within }: Story): string => `${nth} report as a victim${of}${within}`;

const gettingWorse = ({ judgement, of, byWhom, within }: Story): string =>
  `${many(judgement.count, 'report')}${of || ' of harm'}${byWhom}${within}, and it gets worse: ${sayWorse(judgement.signs ?? [])}`;

const opening = {
  'repeat-victim': asVictim,
  'repeat-hate': asVictim,
  'repeat-missing': ({ nth, within }) => `missing for the ${nth} time${within}`,
  'low-level-accumulation': ({ nth, within }) => `${nth} low-level concern${within}`,
  'repeat-perpetrator': ({ judgement, within }) => `${standingOf(judgement)}${within}`,
  'repeat-pair': ({ policy, judgement, nth, of, byWhom, within }) =>
    `${nth} report${of || ' of harm'}${byWhom}${sinceReferral(policy, judgement) ?? within}`,
  'serial-perpetrator': ({ policy, judgement, within }) =>
    `${many(judgement.count, 'victim')} of one person${connection(policy)}${within}: ${standingOf(judgement)}`,
  'asb-case-review': ({ policy, judgement, nth, of, within }) =>
    policy.counts === 'reporters'
      ? `${number(judgement.count)} people report similar incidents${of}${within}`
      : `${nth} report${of} from one person${within}`,
  escalation: (story) => (story.policy.counts === 'signs' ? gettingWorse(story) : asVictim(story)),
} satisfies Record<PatternKind, (story: Story) => string>;

/** Whoever is seen is the victim, unless the policy is about suspects. */
function byWhom({ roles }: Policy, { counterpartPersonId }: Subject, { calledOf }: Telling): string {
  if (counterpartPersonId === undefined) return roles.includes('suspect') ? ' by one person' : '';
  return ` ${roles.includes('suspect') ? 'against' : 'by'} the same ${calledOf?.(counterpartPersonId) ?? 'person'}`;
}

function sinceReferral({ anchor }: Policy, { from, to }: Judgement): string | undefined {
  if (anchor !== 'referred' && anchor !== 'discussed') return undefined;
  return `, within ${spanOf(from, to, 'months')} of the last ${anchor === 'referred' ? 'referral to' : 'discussion at'} MARAC`;
}

const connection = (policy: Policy): string =>
  policy.counts === 'victims' && policy.unconnected ? ', not known to be connected,' : '';

/** `Suspected in two incidents`, `suspected in two and convicted in one of three incidents`: never one for the other. */
function standingOf({ incidents }: Judgement): string {
  const counted = standingsIn(incidents.map(({ evidence }) => evidence)) ?? {};
  const parts = standings.flatMap((standing) => (counted[standing] ? [{ standing, count: counted[standing] }] : []));
  if (parts.length < 2) return `${parts[0]?.standing ?? 'seen'} in ${many(incidents.length, 'incident')}`;
  const said = listed(parts.map(({ standing, count }) => `${standing} in ${number(count)}`));
  return `${said} of ${many(incidents.length, 'incident')}`;
}

/** How many of the incidents each agency told of, those that told most first. */
function tellers(incidents: readonly Incident[], { nameOf }: Telling): string {
  const told = incidents.flatMap(({ evidence }) => evidence.toldBy.map(nameOf));
  const counted = orderedGroups(told, (name) => name).map(([name, all]) => ({ name, count: all.length }));
  counted.sort((one, other) => other.count - one.count);
  return listed(counted.map(({ name, count }) => `${name} ${times(count)}`));
}
