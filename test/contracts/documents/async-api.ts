import {
  agencyNames,
  sharingAgreements,
  topics,
  type Agency,
  type EventType,
  type SharingAgreement,
  type Topic,
} from '#libs/case-schemas';
import { componentSchemas, eventTypes, messageName, schemaName } from './message-schemas.js';

/** The AsyncAPI 3 document of all that crosses: https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export function asyncApi(agreements: readonly SharingAgreement[] = sharingAgreements): object {
  const streams = topics(agreements).filter(({ name }) => !name.startsWith('dead-letter.'));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Referral hub',
      version: '1.0.0',
      description:
        'What six safeguarding agencies tell each other. Made from the sharing agreements by `npm run docs`; nothing in it is written by hand.',
    },
    defaultContentType: 'application/json',
    servers: {
      local: {
        host: 'localhost:9092',
        protocol: 'kafka',
        description: 'The broker that `npm start` runs. Every account may do only what the agreements let it.',
        security: [{ $ref: '#/components/securitySchemes/account' }],
      },
    },
    channels: Object.fromEntries(streams.map((topic) => [topic.name, channel(topic, agreements)])),
    operations: Object.fromEntries(streams.flatMap(operationsOf)),
    components: {
      messages: Object.fromEntries(eventTypes.map((type) => [messageName(type), message(type)])),
      schemas: componentSchemas(),
      messageTraits: { cloudEvent: { headers } },
      securitySchemes: { account: { type: 'scramSha512', description: 'One account for each service and system.' } },
    },
  };
}

function channel(topic: Topic, agreements: readonly SharingAgreement[]): object {
  const under = agreements.filter((agreement) => topics([agreement]).some(({ name }) => name === topic.name));
  const messages = eventTypes.filter((type) => travelsOn(type, topic, under));
  return {
    address: topic.name,
    description: `Written by ${agencyNames[topic.writer]} alone; read by ${topic.readers.map(nameOf).join(' and ')}.`,
    messages: Object.fromEntries(
      messages.map((type) => [messageName(type), { $ref: `#/components/messages/${messageName(type)}` }]),
    ),
    bindings: { kafka: { topic: topic.name, partitions: 4, bindingVersion: '0.5.0' } },
    'x-sharing-agreements': [...new Set(under.map(({ id }) => id))],
  };
}

const requestWords: Readonly<Partial<Record<EventType, 'from' | 'to'>>> = {
  'referral-hub.information-requested.v1': 'from',
  'referral-hub.information-request-withdrawn.v1': 'from',
  'referral-hub.information-given.v1': 'to',
};

/** A referral begins only where its direction is agreed; each side's steps of its conversation go either way. */
function travelsOn(type: EventType, { name, writer }: Topic, under: readonly SharingAgreement[]): boolean {
  // An agency answers alerts where it tells the hub whom it has seen, if it does.
  if (type === 'referral-hub.alert-answered.v1') return name.startsWith('sighting.');
  if (type === 'referral-hub.person-sighted.v1') return under.some(({ matter }) => matter === 'sighting');
  if (type.startsWith('referral-hub.repeat-alert.')) return name.startsWith('alert.');
  if (type === 'referral-hub.delivery-entered.v1') return name.startsWith('delivery.');
  // What an agency is asked goes from the hub, and the answer to it.
  const ofRequest = requestWords[type];
  if (ofRequest !== undefined)
    return under.some(
      (entry) => entry.matter === 'information-request' && entry[ofRequest] === writer && name.startsWith('referral.'),
    );
  const begins = type === 'referral-hub.referral-sent.v1' || type === 'referral-hub.referral-amended.v1';
  return name.startsWith('referral.') && (!begins || under.some(({ from }) => from === writer));
}

function operationsOf({ name, writer, readers }: Topic): [string, object][] {
  const on = { channel: { $ref: `#/channels/${name}` } };
  return [
    [`${writer}.sends.${name}`, { action: 'send', title: `${nameOf(writer)} says`, ...on }],
    ...readers.map((reader): [string, object] => [
      `${reader}.hears.${name}`,
      { action: 'receive', title: `${nameOf(reader)} hears`, ...on },
    ]),
  ];
}

const nameOf = (agency: Agency): string => agencyNames[agency];

const message = (type: EventType): object => ({
  name: type,
  title: schemaName(type),
  contentType: 'application/json',
  traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
  payload: { $ref: `#/components/schemas/${schemaName(type)}` },
  bindings: {
    kafka: {
      key: { type: 'string', description: 'The subject: what it is about, in order.' },
      bindingVersion: '0.5.0',
    },
  },
});

const text = { type: 'string' } as const;
/** CloudEvents in Kafka's binary mode. */
const headers = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_subject', 'ce_time', 'ce_correlationid'],
  properties: {
    'content-type': { const: 'application/json' },
    ce_specversion: { const: '1.0' },
    ce_id: text,
    ce_source: { ...text, description: 'The writer of the topic, such as /agencies/police; any other is set aside.' },
    ce_type: text,
    ce_subject: text,
    ce_time: { ...text, format: 'date-time' },
    ce_sequence: { ...text, description: 'From 1, without gaps, for each topic and subject.' },
    ce_partitionkey: { ...text, description: 'The subject again.' },
    ce_correlationid: text,
    ce_causationid: text,
    traceparent: text,
  },
};
