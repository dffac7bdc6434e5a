import { holdOwnWork, type ServiceUnderTest } from '#libs/testing';
import { anAlert, hubWarns, joanne, policeSend, startBeaconUnderTest } from '../../test/beacon-under-test.js';

async function warned(beacon: ServiceUnderTest): Promise<string> {
  const alert = anAlert([await policeSend(beacon)]);
  await hubWarns(beacon, alert);
  return `/alerts/${alert.alertId}`;
}

holdOwnWork({
  start: () => startBeaconUnderTest(),
  works: [
    {
      ...{ name: 'that somebody has seen an alert', as: joanne, table: 'alert_entry', another: { version: 2 } },
      ready: async (beacon) => ({ target: `POST ${await warned(beacon)}/acknowledge`, body: { version: 1 } }),
    },
    {
      ...{ name: 'what was done about an alert', as: joanne, table: 'alert_entry', another: { words: 'Rang again' } },
      ready: async (beacon) => {
        const alert = await warned(beacon);
        await beacon.call(`POST ${alert}/acknowledge`, { as: joanne, body: { version: 1 } });
        const body = { version: 2, action: 'spoke-to-person', words: 'Rang her' };
        return { target: `POST ${alert}/answer`, body };
      },
    },
  ],
});
