import { holdAlertAnswering } from '#libs/testing';
import {
  amara,
  anAlert,
  hubWarns,
  joanne,
  leah,
  policeSend,
  startBeaconUnderTest,
} from '../../test/beacon-under-test.js';

holdAlertAnswering({
  agency: 'beacon',
  start: () => startBeaconUnderTest(),
  worker: joanne,
  colleague: leah,
  stranger: amara,
  known: async (service) => {
    const referralId = await policeSend(service);
    const about = { referralId, personName: "Sarah Jane O'Brien", status: 'received' };
    return { referralId, record: referralId, about };
  },
  alert: anAlert,
  warn: hubWarns,
  done: { action: 'spoke-to-person', words: 'Rang her: she is safe with her sister.' },
  rule: /within 8 opening hours of its arrival.*Our own proposal.*our own estimate/,
});
