import { holdOwnWork, type ServiceUnderTest } from '#libs/testing';
import { anAlert, hubWarns, nadia, policeSend, startProbationUnderTest } from '../../test/probation-under-test.js';

async function warned(probation: ServiceUnderTest): Promise<string> {
  const alert = anAlert([await policeSend(probation)]);
  await hubWarns(probation, alert);
  return `/alerts/${alert.alertId}`;
}

holdOwnWork({
  start: () => startProbationUnderTest(),
  works: [
    {
      ...{ name: 'that somebody has seen an alert', as: nadia, table: 'alert_entry', another: { version: 2 } },
      ready: async (probation) => ({ target: `POST ${await warned(probation)}/acknowledge`, body: { version: 1 } }),
    },
    {
      ...{ name: 'what was done about an alert', as: nadia, table: 'alert_entry', another: { words: 'Saw him again' } },
      ready: async (probation) => {
        const alert = await warned(probation);
        await probation.call(`POST ${alert}/acknowledge`, { as: nadia, body: { version: 1 } });
        const body = { version: 2, action: 'spoke-to-person', words: 'Saw him' };
        return { target: `POST ${alert}/answer`, body };
      },
    },
  ],
});
