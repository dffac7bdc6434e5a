import { holdOwnWork, type ServiceUnderTest } from '#libs/testing';
import {
  anAlert,
  hubWarns,
  imran,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

async function warned(service: ServiceUnderTest): Promise<string> {
  const alert = anAlert([await policeSend(service)]);
  await hubWarns(service, alert);
  return `/alerts/${alert.alertId}`;
}

holdOwnWork({
  start: () => startYouthOffendingUnderTest(),
  works: [
    {
      ...{ name: 'that somebody has seen an alert', as: imran, table: 'alert_entry', another: { version: 2 } },
      ready: async (service) => ({ target: `POST ${await warned(service)}/acknowledge`, body: { version: 1 } }),
    },
    {
      ...{ name: 'what was done about an alert', as: imran, table: 'alert_entry', another: { words: 'Saw him again' } },
      ready: async (service) => {
        const alert = await warned(service);
        await service.call(`POST ${alert}/acknowledge`, { as: imran, body: { version: 1 } });
        const body = { version: 2, action: 'spoke-to-person', words: 'Saw him' };
        return { target: `POST ${alert}/answer`, body };
      },
    },
  ],
});
