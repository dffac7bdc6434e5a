import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency, EventType } from '#libs/case-schemas';
import { eventually } from '../eventually.js';
import { testAccount } from '../platform-for-specs.js';
import type { ServiceSettings, ServiceUnderTest } from '../service-under-test.js';
import { CANARY, goodPerson, type PersonBody } from './door.js';
import { takenPeople } from './people.js';
import { RecordWriter, type Place } from './record-writer.js';
import { event, quarantinedCases, type GoodEvent, type Seed } from './records.js';

/** A service that reads what others tell, with a good event of each kind that it handles. */
export interface Reader {
  readonly agency: Agency;
  readonly start: (kafka: ServiceSettings['kafka']) => Promise<ServiceUnderTest>;
  readonly heard: readonly HeardSample[];
}

export interface HeardSample {
  readonly topic: string;
  readonly type: EventType;
  /** About another subject each time; `person` where the event is about one. */
  readonly data: (subject: string, person: PersonBody) => object;
  /** What becomes of the good event; of one that only answers another, without which it is refused. */
  readonly becomes: 'applied' | 'refused-by-rule';
  /** Of events about a person: what the service then shows of them, and of what it warns its people. */
  readonly shows?: (service: ServiceUnderTest, subject: string) => Promise<{ person: object; warnings: string[] }>;
}

const LONG_AGO = '2001-01-01T00:00:00.000Z';

/** Writes every kind of bad record to every topic that a service reads, and looks what becomes of it and of its neighbours. */
export function holdReader({ agency, start, heard }: Reader): void {
  let service: ServiceUnderTest;
  let writer: RecordWriter;

  beforeAll(async () => {
    const kafka = { ...testAccount(agency), clientId: agency };
    [service, writer] = await Promise.all([start(kafka), RecordWriter.open()]);
  });
  afterAll(() => Promise.all([service.stop(), writer.close()]));

  const setAside = async ({ topic, partition, offset }: Place): Promise<string[]> => {
    const found = await service.query<{ reason: string }>(
      'SELECT reason FROM dead_letter WHERE topic = $1 AND partition = $2 AND record_offset = $3',
      [topic, partition, offset],
    );
    return found.map(({ reason }) => reason);
  };
  const becomes = async (seed: Seed, reason: string): Promise<void> => {
    const place = await writer.write(seed);
    await eventually(async () => expect(await setAside(place)).toEqual([reason]));
  };
  const outcomeOf = async (id: string | undefined): Promise<string | undefined> =>
    (await service.query<{ outcome: string }>('SELECT outcome FROM inbox WHERE event_id = $1', [id]))[0]?.outcome;
  const isTaken = async (good: GoodEvent, outcome = 'applied'): Promise<void> => {
    const place = await writer.write(good);
    await eventually(async () => expect(await outcomeOf(good.headers['ce_id'])).toBe(outcome));
    expect(await setAside(place)).toEqual([]);
  };

  describe.each(heard)('what comes as $type on $topic', ({ topic, type, data, becomes: end, shows }) => {
    const good = (sequence = 1, subject: string = randomUUID(), person = goodPerson()): GoodEvent =>
      event({ topic, type, subject, sequence, data: data(subject, person) });
    const isGood = async (seed: GoodEvent): Promise<void> =>
      end === 'applied' ? isTaken(seed) : becomes(seed, 'refused-by-rule');

    it('is heard when it is good', () => isGood(good()));

    it.each(quarantinedCases)('$row: is set aside with $title', ({ spoil, reason }) => becomes(spoil(good()), reason));

    it('74: of a type that nobody knows is passed over', async () => {
      const { headers, ...unheardOf } = good();
      await isTaken({ ...unheardOf, headers: { ...headers, ce_type: 'referral-hub.person-teleported.v1' } });
    });

    it('75: is taken though a newer minor version added something', async () => {
      const newer = good();
      await isGood({ ...newer, value: newer.value.replace(/}$/, ',"addedLater":{"colour":"blue"}}') });
    });

    it.each([randomUUID(), 'no-number'])(
      '77: about another subject than its envelope says is set aside',
      async (subject) => {
        const { key, ...other } = good();
        const headers = { ...other.headers, ce_subject: subject, ce_partitionkey: subject };
        expect(key).not.toBe(subject);
        await becomes({ ...other, key: subject, headers }, 'refused-by-rule');
      },
    );

    it('88: of long ago is heard like any other', async () => {
      const old = good();
      await isGood({ ...old, headers: { ...old.headers, ce_time: LONG_AGO } });
    });

    if (shows)
      it.each(takenPeople)('$row: is kept as it came of $title, and flagged', async ({ person, warning }) => {
        const [subject, odd] = [randomUUID(), person(goodPerson())];
        await isTaken(good(1, subject, odd));
        const shown = await shows(service, subject);
        expect(odd).toMatchObject(shown.person);
        expect(shown.person).toHaveProperty('names', odd.names);
        // What the agreement does not let cross is not there to be flagged.
        const isRead = Object.keys(odd).every((field) => field === 'recordId' || field in shown.person);
        expect(shown.warnings).toEqual(warning && isRead ? expect.arrayContaining([warning]) : []);
      });
  });

  const taken = heard.filter((each) => each.becomes === 'applied');
  describe.each(taken)('when $type comes', ({ topic, type, data }) => {
    const good = (subject: string, sequence: number): GoodEvent =>
      event({ topic, type, subject, sequence, data: data(subject, goodPerson()) });

    it('70: again, nothing happens', async () => {
      const first = good(randomUUID(), 1);
      await isTaken(first);
      await isTaken(first);
    });

    it('71: with another content under its id, the second is set aside', async () => {
      const first = good(randomUUID(), 1);
      await isTaken(first);
      await becomes({ ...first, value: first.value.replace(CANARY, 'Another') }, 'same-id-other-content');
    });

    it('79: too early, it waits for those before it', async () => {
      const subject = randomUUID();
      const [first, second] = [good(subject, 1), good(subject, 2)];
      await writer.write(second);
      await eventually(async () =>
        expect(await service.query('SELECT sequence FROM parked WHERE subject = $1', [subject])).toEqual([
          { sequence: 2 },
        ]),
      );
      await isTaken(first);
      await eventually(async () =>
        expect(await service.query('SELECT 1 FROM parked WHERE subject = $1', [subject])).toEqual([]),
      );
    });

    it('80: in a place that has passed, it is recorded without effect', async () => {
      const subject = randomUUID();
      await isTaken(good(subject, 1));
      await isTaken(good(subject, 1), 'older');
    });
  });

  it('and after all of them it goes on, and nothing of what was sent is in its log', async () => {
    expect(await service.query(`SELECT 1 FROM dead_letter WHERE reason = 'handler-failed'`)).toEqual([]);
    expect(service.logged.filter((line) => /unforeseen-error|unhandledRejection|uncaught/i.test(line))).toEqual([]);
    expect(service.logged.filter((line) => line.includes(CANARY))).toEqual([]);
  });
}
