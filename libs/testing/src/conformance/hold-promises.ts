import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { ServiceUnderTest } from '../service-under-test.js';
import type { AgencyPromise } from './promise.js';

/** What an agency promises about its own people's work: one whole service for all of it, and no broker. */
export function holdPromises<Talk>({
  about,
  start,
  talk,
  promises,
}: {
  /** Begins the sentence that each promise ends, as "beacon promises". */
  readonly about: string;
  readonly start: () => Promise<ServiceUnderTest>;
  readonly talk: (service: ServiceUnderTest) => Talk;
  readonly promises: readonly AgencyPromise<Talk>[];
}): void {
  describe(about, () => {
    let service: ServiceUnderTest;
    beforeAll(async () => {
      service = await start();
    });
    afterAll(() => service.stop());

    it.each(promises.map((promise) => [promise.that, promise] as const))('that %s', (_, promise) =>
      promise.holds(talk(service)),
    );
  });
}
