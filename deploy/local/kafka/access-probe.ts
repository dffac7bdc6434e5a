import type { AccessCell, GroupOperation, TopicOperation } from './access-matrix.js';
import type { Answer, RawKafka } from './raw-kafka.js';

/** Kafka's own numbers: https://kafka.apache.org/protocol#protocol_error_codes */
const TOPIC_REFUSED = 29;
const GROUP_REFUSED = 30;
/** No topic has so many partitions: whatever is allowed finds nothing to do. */
const NOWHERE = 9_999;
const NOBODY = { groupGenerationId: 1, memberId: 'nobody' };

/** Tries everything that a matrix asks of one account, a request for all topics at a time, and answers what it was let. */
export async function triedOut(kafka: RawKafka, cells: readonly AccessCell[]): Promise<AccessCell[]> {
  const names = (resource: AccessCell['resource']): string[] => [
    ...new Set(cells.filter((cell) => cell.resource === resource).map(({ name }) => name)),
  ];
  const refusedTopics = await refusedBy(topicTries, kafka, names('topic'));
  const refusedGroups = await refusedBy(groupTries, kafka, names('group'));
  return cells.map((cell) => {
    const refused = cell.resource === 'topic' ? refusedTopics[cell.operation] : refusedGroups[cell.operation];
    return { ...cell, allowed: !refused.includes(cell.name) };
  });
}

type Try = (kafka: RawKafka, names: readonly string[]) => Promise<string[]>;

async function refusedBy<Operation extends string>(
  tries: Readonly<Record<Operation, Try>>,
  kafka: RawKafka,
  names: readonly string[],
): Promise<Record<Operation, string[]>> {
  const found: [string, string[]][] = [];
  for (const operation of Object.keys(tries) as Operation[])
    found.push([operation, await tries[operation](kafka, names)]);
  return Object.fromEntries(found) as Record<Operation, string[]>;
}

/** Each is refused before it is looked at, or allowed and then without anything to do. */
const topicTries: Readonly<Record<TopicOperation, Try>> = {
  read: async (kafka, names) => {
    const topics = names.map((topic) => ({ topic, partitions: [{ partition: NOWHERE, fetchOffset: 0, maxBytes: 1 }] }));
    const answer = await kafka.ask('Fetch', { topics, maxWaitTime: 1, minBytes: 0, maxBytes: 1, rackId: '' });
    return refused(names, listIn(answer, 'responses'), TOPIC_REFUSED);
  },
  write: async (kafka, names) => {
    const messages = [{ key: 'nothing', value: 'nothing', timestamp: 0, headers: {} }];
    const topicData = names.map((topic) => ({
      topic,
      partitions: [{ partition: NOWHERE, firstSequence: 0, messages }],
    }));
    const answer = await kafka.ask('Produce', { acks: -1, timeout: 5_000, topicData });
    return refused(names, listIn(answer, 'topics'), TOPIC_REFUSED);
  },
  create: async (kafka, names) => {
    const topics = names.map((topic) => ({ topic, numPartitions: 1, replicationFactor: 1 }));
    const answer = await kafka.ask('CreateTopics', { topics, validateOnly: true, timeout: 5_000 });
    return refused(names, listIn(answer, 'topicErrors'), TOPIC_REFUSED);
  },
  alter: async (kafka, names) => {
    const topicPartitions = names.map((topic) => ({ topic, count: 1 }));
    const answer = await kafka.ask('CreatePartitions', { topicPartitions, validateOnly: true, timeout: 5_000 });
    return refused(names, listIn(answer, 'topicErrors'), TOPIC_REFUSED);
  },
  delete: async (kafka, names) => {
    const topics = names.map((topic) => ({ topic, partitions: [{ partition: NOWHERE, offset: '0' }] }));
    const answer = await kafka.ask('DeleteRecords', { topics, timeout: 5_000 });
    return refused(names, listIn(answer, 'topics'), TOPIC_REFUSED);
  },
  describe: async (kafka, names) => {
    const answer = await kafka.ask('Metadata', { topics: names, allowAutoTopicCreation: false });
    return refused(names, listIn(answer, 'topicMetadata'), TOPIC_REFUSED);
  },
};

const groupTries: Readonly<Record<GroupOperation, Try>> = {
  read: async (kafka, names) => {
    const answers: Answer[] = [];
    for (const groupId of names) {
      const answer = await kafka.ask('Heartbeat', { groupId, ...NOBODY });
      answers.push({ ...answer, groupId });
    }
    return refused(names, answers, GROUP_REFUSED);
  },
  delete: async (kafka, names) => {
    const answer = await kafka.ask('DeleteGroups', names);
    return refused(names, listIn(answer, 'results'), GROUP_REFUSED);
  },
  describe: async (kafka, names) => {
    const answer = await kafka.ask('DescribeGroups', { groupIds: names });
    return refused(names, listIn(answer, 'groups'), GROUP_REFUSED);
  },
};

/** Those of the names that were answered with this code. One that was not answered at all proves nothing either way. */
function refused(names: readonly string[], answers: readonly Answer[], code: number): string[] {
  return names.filter((name) => {
    const answer = answers.find((each) => [each['topic'], each['topicName'], each['groupId']].includes(name));
    if (!answer) throw new Error(`The broker did not answer about ${name}`);
    const codes = [answer, ...listIn(answer, 'partitions')].map(
      ({ errorCode, topicErrorCode }) => errorCode ?? topicErrorCode,
    );
    return codes.includes(code);
  });
}

const listIn = (answer: Answer, part: string): Answer[] => (answer[part] ?? []) as Answer[];
