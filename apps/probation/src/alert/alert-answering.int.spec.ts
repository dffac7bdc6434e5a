import { holdAlertAnswering } from '#libs/testing';
import {
  amara,
  anAlert,
  hubWarns,
  nadia,
  leah,
  policeSend,
  startProbationUnderTest,
} from '../../test/probation-under-test.js';

holdAlertAnswering({
  agency: 'probation',
  start: () => startProbationUnderTest(),
  worker: nadia,
  colleague: leah,
  stranger: amara,
  known: async (service) => {
    const referralId = await policeSend(service);
    const about = { referralId, personName: "Daniel O'Brien", status: 'received' };
    return { referralId, record: referralId, about };
  },
  alert: anAlert,
  warn: hubWarns,
  done: { action: 'spoke-to-person', words: 'Saw him: his plan is changed.' },
  rule: /within 8 opening hours of its arrival.*Our own proposal.*our own estimate/,
});
