import kafkajs, { type AclEntry, type Admin } from 'kafkajs';
import { waitUntil } from '../process/wait-until.js';
import { aclEntries, type Grant } from './access.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;

const keyOf = (entry: AclEntry): string =>
  [
    entry.principal,
    entry.host,
    entry.permissionType,
    entry.resourceType,
    entry.resourcePatternType,
    entry.resourceName,
    entry.operation,
  ].join('|');

/** What would have to change for the broker to allow exactly what is granted. */
export interface AccessChange {
  readonly added: readonly AclEntry[];
  readonly removed: readonly AclEntry[];
}

/** What is missing, and what the broker still allows that an ended agreement had asked for. Changes nothing. */
export async function accessChange(admin: Admin, grants: readonly Grant[]): Promise<AccessChange> {
  const wanted = grants.flatMap(aclEntries);
  const present = (await Promise.all(grants.map(({ principal }) => entriesOf(admin, principal)))).flat();
  const has = new Set(present.map(keyOf));
  const wants = new Set(wanted.map(keyOf));
  return {
    added: wanted.filter((entry) => !has.has(keyOf(entry))),
    removed: present.filter((entry) => !wants.has(keyOf(entry))),
  };
}

/**
 * Makes the broker allow exactly these: what is missing is added, what an ended agreement had allowed is taken away. Resolves
 * when the broker holds everyone to it: one that is still making topics says yes at once and means it a second later.
 */
export async function applyAccess(admin: Admin, grants: readonly Grant[]): Promise<{ added: number; removed: number }> {
  const { added, removed } = await accessChange(admin, grants);
  if (added.length > 0) await admin.createAcls({ acl: [...added] });
  if (removed.length > 0) await admin.deleteAcls({ filters: [...removed] });
  const changed = added.length + removed.length > 0;
  if (changed && !(await waitUntil(() => isSo(admin, grants), { withinMs: 30_000, everyMs: 100 })))
    throw new Error('The broker has not taken over the access that it was given.');
  return { added: added.length, removed: removed.length };
}

async function isSo(admin: Admin, grants: readonly Grant[]): Promise<boolean> {
  const { added, removed } = await accessChange(admin, grants);
  return added.length + removed.length === 0;
}

/** All that a principal is allowed now, under whatever name or prefix. */
async function entriesOf(admin: Admin, principal: string): Promise<AclEntry[]> {
  const { resources } = await admin.describeAcls({
    principal: `User:${principal}`,
    host: '*',
    operation: AclOperationTypes.ANY,
    permissionType: AclPermissionTypes.ANY,
    resourceType: AclResourceTypes.ANY,
    resourcePatternType: ResourcePatternTypes.ANY,
  });
  return resources.flatMap(({ acls, ...resource }) =>
    acls.map((acl) => ({
      ...acl,
      resourceType: resource.resourceType,
      resourceName: resource.resourceName,
      resourcePatternType: resource.resourcePatternType,
    })),
  );
}

export async function missingTopics(admin: Admin, names: readonly string[]): Promise<string[]> {
  const present = new Set(await admin.listTopics());
  return names.filter((name) => !present.has(name));
}

/** Adds the topics that are not there yet. */
export async function provideTopics(admin: Admin, names: readonly string[], numPartitions = 4): Promise<string[]> {
  const missing = await missingTopics(admin, names);
  if (missing.length === 0) return [];
  await admin.createTopics({ waitForLeaders: false, topics: missing.map((topic) => ({ topic, numPartitions })) });
  await waitUntil(() => areKnown(admin, missing), { withinMs: 30_000, everyMs: 100 });
  return missing;
}

/** A broker under load does not know a topic for a moment that it has just made; kafkajs itself gives up on that. */
async function areKnown(admin: Admin, topics: string[]): Promise<boolean> {
  try {
    await admin.fetchTopicMetadata({ topics });
    return true;
  } catch {
    return false;
  }
}
