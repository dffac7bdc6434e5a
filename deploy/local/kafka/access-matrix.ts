import { agencies, topics, type Agency, type Topic } from '#libs/case-schemas';
import { subscriberOf } from './access.js';

export const topicOperations = ['read', 'write', 'create', 'alter', 'delete', 'describe'] as const;
export type TopicOperation = (typeof topicOperations)[number];
/** Reading a group is to be a member of it. */
export const groupOperations = ['read', 'delete', 'describe'] as const;
export type GroupOperation = (typeof groupOperations)[number];

/** One question to the broker, and what it must answer. */
export type AccessCell = { readonly principal: string; readonly name: string; readonly allowed: boolean } & (
  | { readonly resource: 'topic'; readonly operation: TopicOperation }
  | { readonly resource: 'group'; readonly operation: GroupOperation }
);

/**
 * Who may do what, made from the agreements' topics without asking which access was granted: the two are held against each
 * other. Nobody creates, alters or deletes anything; who may read or write a topic may also see that it is there.
 */
export function accessMatrix(all: readonly Topic[] = topics()): AccessCell[] {
  return agencies.flatMap((agency) => {
    const accounts = [
      { principal: agency, uses: usesOfService(agency) },
      { principal: subscriberOf(agency), uses: usesOfSubscriber(agency) },
    ];
    return accounts.flatMap(({ principal, uses }) => [
      ...all.flatMap((topic) => topicCells(principal, topic, uses(topic))),
      ...groupCells(
        principal,
        all.some((topic) => uses(topic) !== 'none'),
      ),
    ]);
  });
}

type Use = 'reads' | 'writes' | 'none';

const usesOfService =
  (agency: Agency) =>
  ({ writer, readers }: Topic): Use =>
    writer === agency ? 'writes' : readers.includes(agency) ? 'reads' : 'none';

/** The systems of an agency hear what it is told and what it says of cases; neither its warnings nor its dead letters. */
const usesOfSubscriber =
  (agency: Agency) =>
  ({ name, writer, readers }: Topic): Use => {
    const said = writer === agency && /^(?:referral|sighting)\./.test(name);
    return said || readers.includes(agency) ? 'reads' : 'none';
  };

function topicCells(principal: string, { name }: Topic, use: Use): AccessCell[] {
  const allowed: Readonly<Record<TopicOperation, boolean>> = {
    read: use === 'reads',
    write: use === 'writes',
    describe: use !== 'none',
    create: false,
    alter: false,
    delete: false,
  };
  return topicOperations.map((operation) => ({
    principal,
    resource: 'topic',
    name,
    operation,
    allowed: allowed[operation],
  }));
}

/** Groups are one's own when they begin with one's name. */
function groupCells(principal: string, takesPart: boolean): AccessCell[] {
  const accounts = [...agencies, ...agencies.map(subscriberOf)];
  return accounts.flatMap((owner) =>
    groupOperations.map((operation): AccessCell => {
      const allowed = takesPart && owner === principal && operation !== 'delete';
      return { principal, resource: 'group', name: groupOf(owner), operation, allowed };
    }),
  );
}

/** A group that nobody is in. */
export const groupOf = (principal: string): string => `${principal}.access-matrix`;
