import { holdOwnWork, type ServiceUnderTest } from '#libs/testing';
import { anAlert, hubWarns, known } from '../../test/alerts.js';
import { officer, startPoliceUnderTest } from '../../test/police-under-test.js';

const amara = officer('amara.okafor');

async function warned(police: ServiceUnderTest): Promise<string> {
  const alert = anAlert([(await known(police)).victim]);
  await hubWarns(police, alert);
  return `/alerts/${alert.alertId}`;
}

holdOwnWork({
  start: () => startPoliceUnderTest(),
  works: [
    {
      ...{ name: 'that somebody has seen an alert', as: amara, table: 'alert_entry', another: { version: 2 } },
      ready: async (police) => ({ target: `POST ${await warned(police)}/acknowledge`, body: { version: 1 } }),
    },
    {
      ...{ name: 'what was done about an alert', as: amara, table: 'alert_entry', another: { words: 'Rang again' } },
      ready: async (police) => {
        const alert = await warned(police);
        await police.call(`POST ${alert}/acknowledge`, { as: amara, body: { version: 1 } });
        const body = { version: 2, action: 'spoke-to-person', words: 'Rang her' };
        return { target: `POST ${alert}/answer`, body };
      },
    },
  ],
});
