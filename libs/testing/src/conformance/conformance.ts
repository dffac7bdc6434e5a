import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '../service-under-test.js';
import { testAccount } from '../platform-for-specs.js';
import { arrivalPromises } from './arrival-promises.js';
import { Conversation } from './conversation.js';
import { decisionPromises } from './decision-promises.js';
import { faultsOf, type Fault } from './faults.js';
import type { AgencyPromise } from './promise.js';
import type { ReceivingAgency } from './receiving-agency.js';
import { Wire } from './wire.js';

/** All that every receiver promises. */
export const receiverPromises: readonly AgencyPromise[] = [...arrivalPromises, ...decisionPromises];

/** Of a broken agency it is known that it will not be seen. */
const SHORT_MS = 2_000;
const LONG_MS = 20_000;
const LIMIT_MS = 60_000;

/**
 * Holds a receiver to its promises, on a real database and broker, and then shows that the suite would see each of them
 * broken. One spec file an agency calls it: its consumer group must be alone on the broker.
 */
export function holdReceiver(agency: ReceivingAgency): void {
  let service: ServiceUnderTest;
  let wire: Wire;

  beforeAll(async () => {
    wire = new Wire(agency.sender, agency.agency);
    const account = { ...testAccount(agency.agency), clientId: agency.agency };
    [service] = await Promise.all([agency.start(account), wire.open()]);
  }, LIMIT_MS);
  afterAll(async () => {
    await Promise.all([service.stop(), wire.close()]);
  }, LIMIT_MS);

  describe(`${agency.agency} promises ${agency.sender}`, () => {
    it.each(receiverPromises.map((promise) => [promise.that, promise] as const))(
      'that %s',
      (_, promise) => promise.holds(new Conversation(agency, service, wire)),
      LIMIT_MS,
    );
  });

  describe('the suite would see it', () => {
    it('for every promise there is', () => {
      expect(receiverPromises.filter(({ that }) => faultsOf[that] === undefined).map(({ that }) => that)).toEqual([]);
    });

    it.each(receiverPromises.map((promise) => [promise.that, promise] as const))(
      'if it were broken that %s',
      async (that, promise) => {
        const { eyes, complaint, isShown } = faultsOf[that] as Fault;
        const patience = { shown: isShown ? SHORT_MS : LONG_MS, seen: SHORT_MS };
        const broken = new Conversation(agency, service, wire, eyes, patience);
        await expect(promise.holds(broken)).rejects.toThrow(complaint);
      },
      LIMIT_MS,
    );
  });
}
