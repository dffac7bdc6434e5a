import { randomUUID } from 'node:crypto';
import type { Random } from '../../../deploy/local/county/random.js';
import { sourceOfTopic } from '#libs/case-schemas';
import { conversationTopics } from '../system/subscriber.js';
import type { Seed } from '../system/planting.js';
import type { Cell } from './cell.js';

const JSON_TEXT = JSON.stringify({ referralId: randomUUID(), at: '2026-01-01T00:00:00Z' });

/** What can be wrong with a record that the right sender wrote, and its type where it has one that is known. */
const poisons: readonly ((good: Seed) => Seed)[] = [
  (good) => ({ ...good, value: Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]) }),
  (good) => ({ ...good, value: '{"referralId": "not the end' }),
  (good) => ({ ...good, value: null }),
  (good) => ({ ...good, headers: {} }),
  (good) => ({ ...good, headers: { ...good.headers, ce_type: 'referral-hub.person-sighted.v1' } }),
  (good) => ({ ...good, headers: { ...good.headers, ce_type: 'referral-hub.referral-sent.v2' } }),
  (good) => ({ ...good, value: JSON.stringify({ referralId: 7, at: 'yesterday' }) }),
  (good) => ({ ...good, headers: { ...good.headers, ce_source: '/agencies/sarc' } }),
  (good) => ({ ...good, key: randomUUID() }),
  (good) => ({ ...good, value: `${'['.repeat(100_000)}` }),
];

/** A record that would do, but for what is done to it: about something that nobody knows, or about a true referral. */
function seed(topic: string, subject: string, sequence: number): Seed {
  const headers = {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: randomUUID(),
    ce_source: sourceOfTopic(topic) ?? '',
    ce_type: 'referral-hub.referral-received.v1',
    ce_subject: subject,
    ce_time: new Date().toISOString(),
    ce_sequence: String(sequence),
    ce_correlationid: randomUUID(),
  };
  return { topic, key: subject, value: JSON_TEXT, headers };
}

/** Also about what others speak of at this moment: their conversation must go on. */
function victimOf(random: Random, subjects: readonly string[]): string {
  return subjects.length > 0 && random.chance(0.5) ? random.pick(subjects) : randomUUID();
}

export const poisoned: Cell = {
  name: 'poison',
  title: 'records that nobody can read or believe lie between the others',
  run: async ({ system, recorder, random, work }) => {
    const plant = async (): Promise<void> => {
      for (const poison of random.shuffled(poisons)) {
        await recorder.afterCalls(random.int(1, 4));
        const topic = random.pick(conversationTopics());
        const known = [...system.subscriber.captured.values()].filter((record) => record.topic === topic);
        const subjects = known.map(({ message }) => message.key?.toString() ?? '').filter(isWhole);
        const subject = victimOf(random, subjects.slice(-20));
        await system.planter.plant(poison(seed(topic, subject, random.int(1, 4))), 'dead-letter');
      }
    };
    await Promise.all([work(), plant()]);
  },
};

const isWhole = (subject: string): boolean => /^[\x21-\x7e]{1,200}$/.test(subject);
