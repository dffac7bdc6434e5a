import { holdOwnWork, type OwnWork, type ServiceUnderTest } from '#libs/testing';
import { anIncident, officer, report, startPoliceUnderTest } from '../../test/police-under-test.js';
import { maya } from '../../test/received-referrals.js';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 60 * 60 * 1000).toISOString();
const amara = officer('amara.okafor');

const people = [
  {
    role: 'victim' as const,
    person: { recordId: 'mother', names: [], birth: { kind: 'date' as const, date: '1988' } },
  },
  { role: 'child' as const, person: { recordId: 'child', names: [{ kind: 'current' as const, forenames: 'Poppy' }] } },
];
const recorded = async (police: ServiceUnderTest): Promise<string> =>
  (await report(police, anIncident({ people, safeContact: { call: true } }))).json.id;

const power = {
  ...{ power: 'police-protection', personRecordId: 'child', usedAt: hoursAgo(1), designatedOfficer: 'Inspector Hale' },
  circumstances: 'Nobody else could take her in tonight.',
};
const voice = { personRecordId: 'child', spokenTo: true, ownWords: 'I hid.', spokenWith: 'alone', version: 0 };
const risk = { tool: 'DASH', grade: 'medium', version: 0 };
const notice = {
  ...{ personRecordId: 'child', whose: 'child', circumstances: 'She saw it.', grade: 'amber', because: 'She is five.' },
};

const work = (path: string, table: string, body: object, another: object): OwnWork => ({
  ...{ name: `of ${path}, an entry`, as: amara, table, another },
  ready: async (police) => ({ target: `POST /incidents/${await recorded(police)}/${path}`, body }),
});

interface Casework {
  readonly protectionPowers: readonly { readonly id: string }[];
  readonly publicProtectionNotices: readonly { readonly id: string }[];
  readonly victimUpdates: readonly { readonly id: string }[];
}
const casework = async (police: ServiceUnderTest, id: string, path?: string, body?: object): Promise<Casework> => {
  if (path !== undefined) await police.call(`POST /incidents/${id}/${path}`, { as: amara, body });
  return (await police.call<Casework>(`GET /incidents/${id}`, { as: amara })).json;
};

const update = (path: string, body: object, another: object): OwnWork => ({
  ...work(path, 'victim_update_ended', {}, another),
  ready: async (police) => {
    const { victimUpdates } = await casework(police, await recorded(police));
    return { target: `POST /victim-updates/${victimUpdates[0]?.id}/${path}`, body };
  },
});

holdOwnWork({
  start: () => startPoliceUnderTest(),
  works: [
    work('protection-powers', 'protection_power', power, { usedAt: hoursAgo(2) }),
    work('public-protection-notices', 'public_protection_notice', notice, { grade: 'red' }),
    work('finalise', 'incident_finalisation', { how: 'charged', note: 'At court.' }, { how: 'other' }),
    work('childs-voices', 'incident_childs_voice', voice, { ownWords: 'I ran away.' }),
    work('risk-assessments', 'incident_risk_assessment', risk, { grade: 'high' }),
    work('marac', 'incident_marac', { referred: false, because: 'No.', version: 0 }, { because: 'Not yet.' }),
    update(
      'give',
      { channel: 'call', at: hoursAgo(0), kind: 'arrest', text: 'He was arrested.' },
      { text: 'He was charged.' },
    ),
    update(
      'not-given',
      { reason: 'could-not-be-reached', at: hoursAgo(0), explanation: 'Rang twice.' },
      { explanation: 'Rang once.' },
    ),
    {
      ...work('the end of a power', 'protection_power_ended', {}, { explanation: 'By her father' }),
      ready: async (police) => {
        const { protectionPowers } = await casework(police, await recorded(police), 'protection-powers', power);
        const body = { at: hoursAgo(0), how: 'went-home', explanation: 'By her aunt' };
        return { target: `POST /protection-powers/${protectionPowers[0]?.id}/end`, body };
      },
    },
    {
      ...{ ...work('a grade after research', 'public_protection_grade', {}, { grade: 'green' }), as: maya },
      ready: async (police) => {
        const id = await recorded(police);
        const { publicProtectionNotices } = await casework(police, id, 'public-protection-notices', notice);
        const body = { version: 1, grade: 'red', because: 'He was here before.' };
        return { target: `POST /public-protection-notices/${publicProtectionNotices[0]?.id}/grades`, body };
      },
    },
  ],
});
