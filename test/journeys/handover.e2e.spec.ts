import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { Exchange } from '#libs/testing';
import { untilSeen } from '../faults/system/within.js';
import { LaunchedHub } from './launched-hub.js';
import { Desk, incidentOf, personSignsIn, signEverybodyIn } from './people-of-the-journey.js';

const START_MS = 180_000;
const LONG_MS = 120_000;

/** Words of a childhood that end with it. */
const CHILDHOOD = ['windows broken by me', 'did not sleep at home', 'kitchen with the blue door', 'grew up in care'];
const [ACCOUNT, VOICE, PLACE, ADDED] = CHILDHOOD;

type Body = Exchange['body'];
interface Step {
  readonly step: string;
  readonly note?: string;
  readonly outcome?: string;
  readonly changes?: readonly { readonly field: string }[];
}

let hub: LaunchedHub;
let policeSystem: Desk;
let youth: Desk;
let probation: Desk;

beforeAll(async () => {
  hub = await LaunchedHub.start();
  policeSystem = new Desk(hub.address('police'), (await signEverybodyIn(hub)).reporter);
  youth = new Desk(hub.address('youth-offending'), await personSignsIn(hub, 'imran.malik'));
  probation = new Desk(hub.address('probation'), await personSignsIn(hub, 'helen.marsh'));
}, START_MS);
afterAll(() => hub.stop(), START_MS);

/** Two months before their eighteenth birthday. */
function almostGrownUp(): string {
  const birthday = new Date(Date.now() + 60 * 86_400_000);
  birthday.setUTCFullYear(birthday.getUTCFullYear() - 18);
  return birthday.toISOString().slice(0, 10);
}

const person = (surname: string) => ({
  recordId: `J-${surname}`,
  names: [{ kind: 'current', forenames: 'Kit', surname }],
  birth: { kind: 'date', date: almostGrownUp() },
});

const incident = (surname: string) => ({
  ...incidentOf(person(surname), 0),
  ...{ category: 'criminal-damage', consent: [], safeContact: undefined, summary: `He said: ${ACCOUNT}.` },
  place: { description: PLACE },
  people: [{ role: 'suspect', person: person(surname), childsVoice: { spokenTo: true, ownWords: `He ${VOICE}.` } }],
});

const done = ({ status, body }: Exchange): Body => {
  if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
  return body;
};
const has = (status: string) => (body: Body) => body['status'] === status;
const last = (body: Body): Step | undefined => (body['timeline'] as Step[]).at(-1);

/** At youth offending, of a young person who was assessed there and whose panel has decided. */
async function handsOver(surname: string): Promise<string> {
  const told = await policeSystem.post('/incidents', incident(surname));
  const [{ id } = { id: '' }] = (told.body['referrals'] as { id: string; to: string }[]).filter(
    ({ to }) => to === 'youth-offending',
  );
  const { version } = await youth.until(`/referrals/${id}`, 'youth offending has it', has('received'));
  const accepted = done(await youth.post(`/referrals/${id}/accept`, { version }));
  const today = new Date().toISOString().slice(0, 10);
  done(
    await youth.post(`/referrals/${id}/assessment`, {
      version: accepted['version'],
      tool: 'asset-plus',
      doneOn: today,
    }),
  );
  const handed = done(
    await youth.post(`/referrals/${id}/refer-on`, {
      ...{ version: accepted['version'], to: 'probation', purpose: 'transition-at-18', summary: `He ${ADDED}.` },
      ...{ requestedService: 'To take over in January.', safeContact: { call: true } },
    }),
  );
  return (handed['referredOn'] as { id: string; to: string }[]).find(({ to }) => to === 'probation')?.id as string;
}

/** At probation, by Helen Marsh, from the version that she sees. */
async function takes(id: string, step: string, said: object = {}): Promise<Body> {
  const { version } = (await probation.read(`/referrals/${id}`)).body;
  return done(await probation.post(`/referrals/${id}/${step}`, { version, ...said }));
}

async function says(id: string, step: string, said: object): Promise<Body> {
  const { version } = (await youth.read(`/sent-referrals/${id}`)).body;
  return done(await youth.post(`/sent-referrals/${id}/${step}`, { version, ...said }));
}

const probationSees = (id: string, what: string, expected: (body: Body) => boolean) =>
  probation.until(`/referrals/${id}`, what, expected);
const youthSees = (id: string, what: string, expected: (body: Body) => boolean) =>
  youth.until(`/sent-referrals/${id}`, what, expected);

/** All that was told on the topic, as probation’s own subscriber reads it, until a referral was taken back for a reason. */
async function toldProbation(untilReason: string): Promise<{ types: string[]; text: string }> {
  const username = 'probation-subscriber';
  const kafka = new kafkajs.Kafka({
    ...{ clientId: 'somebody-else', brokers: hub.brokers, logLevel: kafkajs.logLevel.NOTHING },
    sasl: { mechanism: 'scram-sha-512', username, password: hub.secret(`kafka/${username}`) },
  });
  const consumer = kafka.consumer({ groupId: `${username}.handover` });
  const [types, values]: [string[], string[]] = [[], []];
  try {
    await consumer.connect();
    await consumer.subscribe({ topic: 'referral.youth-offending.probation', fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ message }) => {
        values.push(String(message.value));
        types.push(String(message.headers?.['ce_type']));
      },
    });
    await untilSeen(
      30_000,
      'it was taken back',
      async () => values.some((each) => each.includes(untilReason)) || undefined,
    );
    return { types, text: values.join('\n') };
  } finally {
    await consumer.disconnect();
  }
}

describe('a young person who is handed over at 18', () => {
  it(
    'is taken on by probation, asked about, put right and concluded, and youth offending hears of each',
    async () => {
      const id = await handsOver('Birthday');
      const arrived = await probationSees(id, 'probation has it', has('received'));
      expect(arrived).toMatchObject({ from: 'youth-offending', purposeCode: 'transition-at-18' });
      expect(arrived['person']).toMatchObject({ names: [{ surname: 'Birthday' }], birth: { date: almostGrownUp() } });

      await takes(id, 'accept');
      await youthSees(id, 'youth offending hears the yes', has('accepted'));
      const supervision = { crn: 'X320741', type: 'community', startedOn: '2026-11-01', riskOfSeriousHarm: 'low' };
      done(await probation.post(`/referrals/${id}/supervision`, supervision));
      await takes(id, 'progress', { note: 'Met at the youth centre.' });
      await youthSees(id, 'youth offending hears of the work', has('in-progress'));

      await takes(id, 'ask', { question: 'Who knows him best?' });
      await youthSees(id, 'youth offending is asked', (body) => last(body)?.note === 'Who knows him best?');
      await says(id, 'answer', { answer: 'His aunt.' });
      await probationSees(id, 'probation has the answer', (body) => last(body)?.note === 'His aunt.');

      await says(id, 'amend', {
        ...{ reason: 'correction', summary: `He ${ADDED}, and more.` },
        person: { ...person('Birthdaye') },
      });
      const right = await probationSees(id, 'the correction has come', (body) => last(body)?.step === 'amend');
      expect(right['person']).toMatchObject({ names: [{ surname: 'Birthdaye' }] });
      expect(last(right)?.changes?.map(({ field }) => field.split(/[.[]/)[0])).toEqual(['person']);

      await takes(id, 'conclude', { outcome: 'needs-met', note: 'The plan is made.' });
      const over = await youthSees(id, 'youth offending hears the end', has('concluded'));
      expect(last(over)).toMatchObject({ step: 'conclude', outcome: 'needs-met' });
      expect(JSON.stringify(over)).not.toContain('X320741');
    },
    LONG_MS,
  );

  it(
    'is asked about before anybody decides, and is taken on once that is answered',
    async () => {
      const id = await handsOver('Asked');
      await probationSees(id, 'probation has it', has('received'));
      await takes(id, 'ask', { question: 'Who goes with him to the first appointment?' });
      const asked = await youthSees(id, 'youth offending is asked', has('on-hold'));
      expect(last(asked)).toMatchObject({ step: 'ask', note: 'Who goes with him to the first appointment?' });
      await says(id, 'answer', { answer: 'I do.' });
      const answered = await probationSees(id, 'probation has the answer', has('opened'));
      expect(last(answered)).toMatchObject({ step: 'answer', note: 'I do.' });
      await takes(id, 'accept');
      await youthSees(id, 'youth offending hears the yes', has('accepted'));
    },
    LONG_MS,
  );

  it(
    'is taken back, also once probation has begun, and nothing more can be done there',
    async () => {
      const id = await handsOver('Back');
      await probationSees(id, 'probation has it', has('received'));
      await takes(id, 'accept');
      await youthSees(id, 'youth offending hears the yes', has('accepted'));
      await says(id, 'withdraw', { reason: 'no-longer-needed' });
      const gone = await probationSees(id, 'it is taken back', has('withdrawn'));
      const refused = await probation.post(`/referrals/${id}/progress`, { version: gone['version'], note: 'Rang.' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'step-not-allowed' } });
    },
    LONG_MS,
  );

  it(
    'brings no word of the childhood record along: neither on the topic nor in what probation shows',
    async () => {
      const id = await handsOver('Record');
      const arrived = await probationSees(id, 'probation has it', has('received'));
      await says(id, 'amend', { reason: 'correction', summary: `He ${ADDED}.`, person: person('Recorded') });
      await says(id, 'withdraw', { reason: 'duplicate' });
      const { types, text } = await toldProbation('"duplicate"');
      for (const step of ['sent', 'amended', 'withdrawn']) expect(types).toContain(`referral-hub.referral-${step}.v1`);
      expect(text).toContain('Recorded');
      for (const told of [text, JSON.stringify(arrived)])
        for (const words of [...CHILDHOOD, 'asset-plus', 'AssetPlus']) expect(told).not.toContain(words);
      const { body: kept } = await youth.read(`/sent-referrals/${id}`);
      expect(kept['referredOnFrom']).toEqual(expect.any(String));
    },
    LONG_MS,
  );
});
