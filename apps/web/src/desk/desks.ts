import { paths } from '../paths.js';
import type { Person } from '../sign-in/person.js';
import { alertDesks } from './alert-desks.js';
import { clientDesks } from './client-desks.js';
import { maySit, type Desk } from './desk.js';
import { informationDesks } from './information-desks.js';
import { receivingDesks } from './receiving-desks.js';
import type { ReferralDesk } from './referral-desk.js';
import { sendingDesks } from './sending-desks.js';

/** Where the hub’s staff begin: what there is to do, counted. */
export const workDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.work(),
  name: 'Work to do',
};

export const findingDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner'],
  home: paths.findings.list(),
  name: 'Repeat findings',
};

/** Where the hub sees which meetings have no minutes yet, and what of what they wanted done is late. */
export const meetingDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.meetings.list(),
  name: 'Meetings',
};

/** Where the hub sees of which partners it waits for an answer, and what they answered. */
export const partnerDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.partnerRequests(),
  name: 'Partners asked',
};

/** Where the hub's staff say whether two records are of one person. */
export const matchDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.matches.list(),
  name: 'Doubtful matches',
};

/** Where the hub’s people see whether everything that was sent has arrived. */
export const deliveryDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.delivery.list(),
  name: 'Delivery watch',
};

/** Where the hub’s staff see by which rules it finds anything, and supervisors say by which it shall. */
export const policyDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.policies.list(),
  name: 'Policies',
};

/** Where the hub's staff find somebody over all agencies. */
export const personDesk: Desk = {
  agency: 'safeguarding-hub',
  roles: ['practitioner', 'supervisor'],
  home: paths.people.search(),
  name: 'People',
};

/** Where officers see what they reported, and write down what came after it. */
export const incidentDesk: Desk = {
  agency: 'police',
  roles: ['officer'],
  home: paths.incidents.list(),
  name: 'My incidents',
};

/** Who reads one incident: its officer, and public protection, who come to it by a notice. */
export const incidentReaders: Desk = { ...incidentDesk, roles: ['officer', 'public-protection'] };

/** Where public protection sees who may need protection. */
export const noticeDesk: Desk = {
  agency: 'police',
  roles: ['public-protection'],
  home: paths.notices.list(),
  name: 'Notices',
};

/** Where officers see what they owe the victims of their incidents. */
export const updateDesk: Desk = {
  agency: 'police',
  roles: ['officer'],
  home: paths.victimUpdates.list(),
  name: 'Updates owed',
};

export const referralDesks: readonly ReferralDesk[] = [...receivingDesks, ...sendingDesks];

/** Every desk at which steps are taken. */
export const steppedDesks: readonly ReferralDesk[] = [...referralDesks, ...clientDesks];

/** Where a referral can be made that comes of no other. */
export const makingDesks = referralDesks.filter(({ makes }) => makes);

/** Where somebody can be looked for. */
export const searchingDesks = referralDesks.filter(({ searches }) => searches);

/** Every desk; of several that are somebody's, they begin at the first. */
const desks: readonly Desk[] = [
  workDesk,
  findingDesk,
  ...steppedDesks,
  personDesk,
  matchDesk,
  meetingDesk,
  partnerDesk,
  policyDesk,
  incidentDesk,
  updateDesk,
  noticeDesk,
  deliveryDesk,
  ...informationDesks,
  ...alertDesks,
];

/** Where this person works; nowhere for somebody who has no work here. */
export const desksOf = (person: Person): readonly Desk[] => desks.filter((desk) => maySit(person, desk));

/** The desk of the same people for the referrals that go the other way; there is none where other people sit there. */
export const otherSideOf = ({ agency, side, roles }: ReferralDesk): ReferralDesk | undefined =>
  referralDesks.find(
    (desk) => desk.agency === agency && desk.side !== side && desk.roles.some((role) => roles.includes(role)),
  );
