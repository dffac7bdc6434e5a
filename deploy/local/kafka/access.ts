import 'reflect-metadata';
import kafkajs, { type AclEntry } from 'kafkajs';
import {
  agencies,
  sharingAgreements,
  topics,
  type Agency,
  type SharingAgreement,
  type Topic,
} from '#libs/case-schemas';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

/** What one account of the broker may do; whatever is not here is refused. */
export interface Grant {
  readonly principal: string;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Consumer groups are its own when they begin with this. */
  readonly groupPrefix: string;
}

export const subscriberOf = (agency: Agency): string => `${agency}-subscriber`;

/**
 * Everyone with an account: for each agency its service, which carries its name, and the systems of its own that listen.
 * An agency without an agreement has accounts that may do nothing, so that what it once could do is taken away.
 */
export const principals = (): string[] => [...agencies, ...agencies.map(subscriberOf)];

/** What the sharing agreements allow. `userOf` names the account where a broker of the user's own calls it otherwise. */
export function grants(
  userOf: (principal: string) => string = (principal) => principal,
  agreements: readonly SharingAgreement[] = sharingAgreements,
): Grant[] {
  const all = topics(agreements);
  const granted = [
    ...agencies.map((agency) => serviceGrant(agency, all)),
    ...agencies.map((agency) => subscriberGrant(agency, all)),
  ];
  return granted.map((grant) => ({ ...grant, principal: userOf(grant.principal) }));
}

function serviceGrant(agency: Agency, all: readonly Topic[]): Grant {
  return { principal: agency, reads: readBy(agency, all), writes: writtenBy(agency, all), groupPrefix: `${agency}.` };
}

/** An agency's other systems hear what it is told and what it says of cases, and say nothing. */
function subscriberGrant(agency: Agency, all: readonly Topic[]): Grant {
  const said = writtenBy(agency, all).filter((name) => name.startsWith('referral.') || name.startsWith('sighting.'));
  const principal = subscriberOf(agency);
  return { principal, reads: [...readBy(agency, all), ...said], writes: [], groupPrefix: `${principal}.` };
}

const readBy = (agency: Agency, all: readonly Topic[]): string[] =>
  namesOf(all.filter(({ readers }) => readers.includes(agency))).sort();

const writtenBy = (agency: Agency, all: readonly Topic[]): string[] =>
  namesOf(all.filter(({ writer }) => writer === agency));

const namesOf = (some: readonly Topic[]): string[] => some.map(({ name }) => name);

/** The grant in the broker's words. READ and WRITE bring the right to see that the topic is there. */
export function aclEntries({ principal, reads, writes, groupPrefix }: Grant): AclEntry[] {
  const { TOPIC, GROUP } = AclResourceTypes;
  const { LITERAL, PREFIXED } = ResourcePatternTypes;
  const allow = (
    resourceType: number,
    resourcePatternType: number,
    resourceName: string,
    operation: AclEntry['operation'],
  ) => ({
    principal: `User:${principal}`,
    host: '*',
    permissionType: AclPermissionTypes.ALLOW,
    resourceType,
    resourcePatternType,
    resourceName,
    operation,
  });
  if (reads.length + writes.length === 0) return [];
  return [
    ...reads.map((topic) => allow(TOPIC, LITERAL, topic, AclOperationTypes.READ)),
    ...writes.map((topic) => allow(TOPIC, LITERAL, topic, AclOperationTypes.WRITE)),
    allow(GROUP, PREFIXED, groupPrefix, AclOperationTypes.READ),
  ];
}
