import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import { testAccount } from '../platform-for-specs.js';
import type { ServiceSettings, ServiceUnderTest } from '../service-under-test.js';
import { actingPromises } from './acting-promises.js';
import { arrivalPromises } from './arrival-promises.js';
import { Conversation } from './conversation.js';
import { decisionPromises } from './decision-promises.js';
import type { Fault } from './fault.js';
import { hearingPromises } from './hearing-promises.js';
import { keepingPromises } from './keeping-promises.js';
import type { AgencyPromise } from './promise.js';
import { receiverFaults } from './receiver-faults.js';
import type { ReceivingAgency } from './receiving-agency.js';
import { senderFaults } from './sender-faults.js';
import { sendingPromises } from './sending-promises.js';
import { SenderTalk, type SendingAgency } from './sending-agency.js';
import type { Eyes, Patience, Talk } from './talk.js';
import { Wire } from './wire.js';

/** Of a broken agency it is known that it will not be seen. */
const SHORT_MS = 2_000;
const LONG_MS = 20_000;
const LIMIT_MS = 60_000;

/** All that every receiver promises. */
export const receiverPromises = [...arrivalPromises, ...decisionPromises, ...keepingPromises];
/** All that every sender promises. */
export const senderPromises = [...sendingPromises, ...hearingPromises, ...actingPromises];

/**
 * Holds a receiver to its promises, on a real database and broker, and then shows that the suite would see each of them
 * broken. Of those that the suite holds, one at a time may run: an agency's consumer group must be alone on the broker.
 */
export const holdReceiver = (agency: ReceivingAgency): void =>
  hold({
    ...{ agency: agency.agency, other: agency.sender, start: agency.start },
    ...{ promises: receiverPromises, faults: receiverFaults },
    talk: (service, wire, eyes, patience) => new Conversation(agency, service, wire, eyes, patience),
  });

/** The same for an agency that sends. */
export const holdSender = (agency: SendingAgency): void =>
  hold({
    ...{ agency: agency.agency, other: agency.receiver, start: agency.start },
    ...{ promises: senderPromises, faults: senderFaults },
    talk: (service, wire, eyes, patience) => new SenderTalk(agency, service, wire, eyes, patience),
  });

interface Held<Kind extends Talk> {
  readonly agency: Agency;
  readonly other: Agency;
  readonly start: (kafka: ServiceSettings['kafka']) => Promise<ServiceUnderTest>;
  readonly promises: readonly AgencyPromise<Kind>[];
  readonly faults: Readonly<Record<string, Fault>>;
  readonly talk: (service: ServiceUnderTest, wire: Wire, eyes?: Eyes, patience?: Patience) => Kind;
}

/** In a block of its own: of two that one file holds, the second starts when the first has left the consumer group. */
function hold<Kind extends Talk>(held: Held<Kind>): void {
  describe(`${held.agency} in conversation with ${held.other}`, () => holdOpen(held));
}

function holdOpen<Kind extends Talk>({ agency, other, start, promises, faults, talk }: Held<Kind>): void {
  let service: ServiceUnderTest;
  let wire: Wire;
  const named = promises.map((promise) => [promise.that, promise] as const);

  beforeAll(async () => {
    wire = new Wire(other, agency);
    [service] = await Promise.all([start({ ...testAccount(agency), clientId: agency }), wire.open()]);
  }, LIMIT_MS);
  afterAll(async () => {
    await Promise.all([service.stop(), wire.close()]);
  }, LIMIT_MS);

  describe(`${agency} promises ${other}`, () => {
    it.each(named)('that %s', (_, promise) => promise.holds(talk(service, wire)), LIMIT_MS);
  });

  describe('the suite would see it', () => {
    it('for every promise there is', () => {
      expect(promises.filter(({ that }) => faults[that] === undefined).map(({ that }) => that)).toEqual([]);
    });

    it.each(named)(
      'if it were broken that %s',
      async (that, promise) => {
        const { eyes, complaint, isShown } = faults[that] as Fault;
        const patience = { shown: isShown ? SHORT_MS : LONG_MS, seen: SHORT_MS };
        await expect(promise.holds(talk(service, wire, eyes, patience))).rejects.toThrow(complaint);
      },
      LIMIT_MS,
    );
  });
}
