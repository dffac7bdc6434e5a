import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { holdAlertAnswering, plain, type AgencyPromise, type AlertTalk, type Caller } from '#libs/testing';
import { anAlert, hubWarns, known } from '../../test/alerts.js';
import { officer, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

const amara = officer('amara.okafor');
const tom = officer('tom.reilly');
const atBeacon: Caller = { ...officer('joanne.hale'), agency: 'beacon', roles: ['caseworker'] };

/** What only the police promise: an alert is the work of each officer whose incident it speaks of, and of public protection. */
const own: readonly AgencyPromise<AlertTalk>[] = [
  {
    that: 'an alert of somebody who was referred to nobody is the work of the officer whose incident it is',
    holds: async (talk) => {
      const { suspect, incidentId } = await known(talk.service);
      const alert = anAlert([suspect], { kind: 'repeat-perpetrator' });
      await hubWarns(talk.service, alert);
      expect(await talk.idsIn('new')).toContain(alert.alertId);
      expect((await talk.look(alert.alertId)).json.about).toMatchObject([{ incidentId, personName: 'Mark' }]);
    },
  },
  {
    that: 'an alert is not there for another officer, and counts for none but those who may see the incident',
    holds: async (talk) => {
      const before = [await talk.counts(tom), await talk.counts(maya)];
      const { alertId } = await talk.warned();
      const nobodys = randomUUID();
      const { done } = talk.agency;
      expect(plain(await talk.look(alertId, tom))).toEqual(plain(await talk.look(nobodys, tom)));
      expect(plain(await talk.acknowledge(alertId, 1, tom))).toEqual(plain(await talk.acknowledge(nobodys, 1, tom)));
      expect(plain(await talk.answer(alertId, 1, done, tom))).toEqual(plain(await talk.answer(nobodys, 1, done, tom)));
      expect(await talk.idsIn('new', tom)).not.toContain(alertId);
      expect([await talk.counts(tom), await talk.counts(maya)]).toEqual([
        before[0],
        { ...before[1], new: (before[1]?.['new'] ?? 0) + 1 },
      ]);
      expect((await talk.acknowledge(alertId, 1, maya)).json).toMatchObject({ state: 'acknowledged' });
    },
  },
  {
    that: 'each officer is shown their own incidents of those that an alert speaks of',
    holds: async (talk) => {
      const [hers, his] = [await known(talk.service), await known(talk.service, tom.sub)];
      const alert = anAlert([hers.victim, his.victim]);
      await hubWarns(talk.service, alert);
      const about = async (as: Caller) => (await talk.look(alert.alertId, as)).json.about;
      expect([await about(amara), await about(tom)]).toMatchObject([
        [{ incidentId: hers.incidentId }],
        [{ incidentId: his.incidentId }],
      ]);
      expect(await about(amara)).toHaveLength(1);
      expect(await about(maya)).toHaveLength(2);
    },
  },
  {
    that: 'it is written down that an alert was refused to another officer',
    holds: async (talk) => {
      const { alertId } = await talk.warned();
      await talk.look(alertId);
      await talk.acknowledge(alertId);
      await talk.look(alertId, tom);
      const logged = await talk.service.query(
        `SELECT action FROM access_log WHERE what = 'alert' AND id = $1 AND action <> 'search' ORDER BY position`,
        [alertId],
      );
      expect(logged).toEqual(['view', 'change', 'refuse'].map((action) => ({ action })));
    },
  },
];

holdAlertAnswering({
  agency: 'police',
  start: () => startPoliceUnderTest(),
  worker: amara,
  colleague: maya,
  stranger: atBeacon,
  known: async (service) => {
    const { victim, referralId, incidentId } = await known(service);
    const about = { incidentId, category: 'burglary', personName: 'Sarah' };
    return { referralId, record: victim, about };
  },
  alert: anAlert,
  warn: hubWarns,
  done: { action: 'enquiries-made', words: 'Read the earlier reports: the same door was forced.' },
  rule: /24 hours of its arrival/,
  own,
});
