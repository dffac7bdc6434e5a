import { holdAlertAnswering } from '#libs/testing';
import {
  amara,
  anAlert,
  hubWarns,
  imran,
  leah,
  policeSend,
  startYouthOffendingUnderTest,
} from '../../test/youth-offending-under-test.js';

holdAlertAnswering({
  agency: 'youth-offending',
  start: () => startYouthOffendingUnderTest(),
  worker: imran,
  colleague: leah,
  stranger: amara,
  known: async (service) => {
    const referralId = await policeSend(service);
    const about = { referralId, personName: "Tyler James O'Brien", status: 'received' };
    return { referralId, record: referralId, about };
  },
  alert: anAlert,
  warn: hubWarns,
  done: { action: 'spoke-to-person', words: 'Saw him: his plan is changed.' },
  rule: /within 8 opening hours of its arrival.*Our own proposal.*our own estimate/,
});
