import 'reflect-metadata';
import kafkajs, { type AclEntry } from 'kafkajs';
import { agencies, topics, topicsReadBy, type Agency, type Topic } from '#libs/case-schemas';

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

/** Each agency that takes part has a service of its own, which carries its name. */
export function servicePrincipals(all: readonly Topic[] = topics()): Agency[] {
  return agencies.filter((agency) => all.some(({ writer, readers }) => writer === agency || readers.includes(agency)));
}

/** Everyone with an account: the services, and for each agency the systems of its own that listen. */
export const principals = (): string[] => [...servicePrincipals(), ...agencies.map(subscriberOf)];

/** What the sharing agreements allow. `userOf` names the account where a broker of the user's own calls it otherwise. */
export function grants(userOf: (principal: string) => string = (principal) => principal): Grant[] {
  const services = servicePrincipals().map(serviceGrant);
  const subscribers = agencies.map(subscriberGrant);
  return [...services, ...subscribers].map((grant) => ({ ...grant, principal: userOf(grant.principal) }));
}

function serviceGrant(agency: Agency): Grant {
  return { principal: agency, reads: topicsReadBy(agency), writes: writtenBy(agency), groupPrefix: `${agency}.` };
}

/** An agency's other systems hear what it is told and what it says of cases, and say nothing. */
function subscriberGrant(agency: Agency): Grant {
  const said = writtenBy(agency).filter((topic) => topic.startsWith('referral.') || topic.startsWith('sighting.'));
  const principal = subscriberOf(agency);
  return { principal, reads: [...topicsReadBy(agency), ...said], writes: [], groupPrefix: `${principal}.` };
}

function writtenBy(agency: Agency): string[] {
  return topics()
    .filter(({ writer }) => writer === agency)
    .map(({ name }) => name);
}

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
