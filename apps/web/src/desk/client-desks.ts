import { dayInLondon } from '#libs/case-schemas';
import type { Step } from '#libs/referral-lifecycle';
import type { ClientView } from '../api/client-view.js';
import type { IsvaCaseView, IsvaStepView } from '../api/isva-view.js';
import type { ReferralView, TimelineEntry } from '../api/referral-view.js';
import { clientForms } from '../own-work/client.forms.js';
import { isvaForms } from '../own-work/isva.forms.js';
import { isvaSteps } from '../own-work/isva.words.js';
import { paths } from '../paths.js';
import type { ReferralDesk } from './referral-desk.js';

/** A desk at which the referral centre works with people and not with referrals: what it shows stands in its own list. */
export interface ClientDesk extends ReferralDesk {
  readonly thing: string;
  readonly reads: (told: never) => ReferralView;
  readonly counts?: true;
  /** Where somebody is written down who came; none where nobody is. */
  readonly takesIn?: true;
}

/** As the forms of the centre's own work read it, which serve those who came by themselves as well: nothing of it was referred. */
const nothingReferred = {
  status: 'accepted',
  from: 'sarc',
  to: 'sarc',
  allowedSteps: [],
  disclosures: [],
  deadlines: [],
  dataFlags: [],
} as const;

const happened = (id: string, at: string) =>
  ({ id, occurredAt: at, reportedAt: at, category: 'sexual-offence' }) as const;

const clientRead = (client: ClientView): ReferralView => ({
  ...nothingReferred,
  ...client,
  sentAt: client.cameAt,
  incident: happened(client.id, client.occurredAt ?? client.cameAt),
  timeline: client.referredOn.map(({ at, to }) => ({ at, by: 'sarc', step: 'refer-on', to })),
});

const isvaCaseRead = (told: IsvaCaseView): ReferralView => {
  const { id, person, version, channels, safeContact, summary, occurredAt = '', history } = told;
  return {
    ...nothingReferred,
    ...{ id, person, version, channels, sentAt: occurredAt, incident: happened(id, occurredAt), isva: told },
    ...(safeContact && { safeContact }),
    ...(summary !== undefined && { summary }),
    timeline: history.map(stepRead),
  };
};

const stepRead = ({ step, recordedAt, recordedBy, words }: IsvaStepView): TimelineEntry => ({
  ...{ at: recordedAt, by: 'sarc', byName: recordedBy, step: step as Step, title: isvaSteps[step] ?? step },
  ...(words !== undefined && { note: words }),
});

const ofCentre = { agency: 'sarc', side: 'receiver' } as const;

/** Who came to the centre by themselves. */
export const clientDesk: ClientDesk = {
  ...ofCentre,
  roles: ['practitioner', 'supervisor'],
  pages: paths.clients,
  home: paths.clients.list(),
  api: '/clients',
  name: 'Clients',
  heading: 'Who came by themselves',
  piles: [
    { text: 'All', are: 'came by themselves' },
    {
      status: 'owed',
      text: 'Children to refer',
      are: 'are children of whom the safeguarding hub has still to be told',
    },
    { status: 'due-soon', text: 'Due soon', are: 'are children of whom the hub is to be told soon' },
    { status: 'overdue', text: 'Overdue', are: 'are children of whom the hub should have been told' },
  ],
  thing: 'client',
  reads: clientRead,
  forms: (now, referral) => clientForms(dayInLondon(now), referral),
  counts: true,
  takesIn: true,
};

/** Whom an adviser supports: their own to each adviser, everybody to those who run the centre's cases. */
export const isvaDesk: ClientDesk = {
  ...ofCentre,
  roles: ['isva', 'practitioner', 'supervisor'],
  pages: paths.isvaCases,
  home: paths.isvaCases.list(),
  api: '/isva-cases',
  name: 'Adviser support',
  heading: 'Support by an adviser',
  piles: [
    { status: 'supported', text: 'Supported', are: 'are supported' },
    { status: 'mine', text: 'Mine', are: 'are yours' },
    { status: 'review-due', text: 'To review', are: 'should have been looked at again' },
    { status: 'accepted', text: 'Waiting for an adviser', are: 'are waiting for an adviser' },
    { status: 'offered', text: 'Offered', are: 'have not answered yet' },
    { status: 'ended', text: 'Ended', are: 'are not supported any more' },
  ],
  thing: 'client',
  reads: isvaCaseRead,
  forms: (_, referral) => isvaForms(referral),
};

export const clientDesks: readonly ClientDesk[] = [clientDesk, isvaDesk];
