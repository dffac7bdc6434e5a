import { agencies, type Agency } from '#libs/case-schemas';

function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = said.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return text ? `${path}?${text}` : path;
}

export interface ListQuery extends Readonly<Record<string, string | number | undefined>> {
  readonly page?: number;
}

/** A list of referrals, the search in it, a new one, those that are begun, each of them, and each step of one. */
const referralsAt = (path: string) => ({
  list: (query: ListQuery = {}) => withQuery(path, query),
  make: () => `${path}/new`,
  drafts: (query: ListQuery = {}) => withQuery(`${path}/drafts`, query),
  draft: (id: string) => `${path}/drafts/${id}`,
  discard: (id: string) => `${path}/drafts/${id}/discard`,
  search: () => `${path}/search`,
  show: (id: string) => `${path}/${id}`,
  step: (id: string, step: string) => `${path}/${id}/${step}`,
});

/** Alerts of the safeguarding hub as one agency sees them. */
const alertsAt = (path: string) => ({
  list: (query: ListQuery = {}) => withQuery(path, query),
  show: (id: string) => `${path}/${id}`,
  step: (id: string, step: string) => `${path}/${id}/${step}`,
});

/** What the safeguarding hub asks one agency. */
const informationAt = (path: string) => ({
  list: (query: ListQuery = {}) => withQuery(path, query),
  show: (id: string) => `${path}/${id}`,
  answer: (id: string) => `${path}/${id}/answer`,
});

export type InformationPaths = ReturnType<typeof informationAt>;

export type AlertPaths = ReturnType<typeof alertsAt>;

export type ReferralPaths = ReturnType<typeof referralsAt>;

const ofEach = <Paths>(pathsOf: (agency: Agency) => Paths): Readonly<Record<Agency, Paths>> =>
  Object.fromEntries(agencies.map((agency) => [agency, pathsOf(agency)])) as Record<Agency, Paths>;

const deskOf = (agency: Agency): string => (agency === 'safeguarding-hub' ? 'hub' : agency);

/** Every address of the web app. An address holds ids only, never anything that says who somebody is. */
export const paths = {
  start: () => '/',
  signIn: () => '/sign-in',
  signInCallback: () => '/sign-in/callback',
  signOut: () => '/sign-out',
  signedOut: () => '/signed-out',
  received: ofEach((agency) => referralsAt(`/${deskOf(agency)}/${agency === 'police' ? 'received-' : ''}referrals`)),
  sent: ofEach((agency) => referralsAt(`/${deskOf(agency)}/${agency === 'police' ? '' : 'sent-'}referrals`)),
  incidents: {
    list: (query: ListQuery = {}) => withQuery('/police/incidents', query),
    show: (id: string) => `/police/incidents/${id}`,
    /** What is written down about an incident, or about something that is kept of it. */
    form: (id: string, form: string, of?: string) =>
      `/police/incidents/${id}/${form}${of === undefined ? '' : `/${of}`}`,
  },
  notices: { list: (query: ListQuery = {}) => withQuery('/police/notices', query) },
  victimUpdates: { list: (query: ListQuery = {}) => withQuery('/police/updates-owed', query) },
  alerts: {
    beacon: alertsAt('/beacon/alerts'),
    police: alertsAt('/police/alerts'),
    'youth-offending': alertsAt('/youth-offending/alerts'),
    probation: alertsAt('/probation/alerts'),
  },
  informationRequests: {
    police: informationAt('/police/information-requests'),
    probation: informationAt('/probation/information-requests'),
    'youth-offending': informationAt('/youth-offending/information-requests'),
    beacon: informationAt('/beacon/information-requests'),
  },
  /** What the hub asked others. */
  partnerRequests: (query: ListQuery = {}) => withQuery('/hub/information-requests', query),
  clients: referralsAt('/sarc/clients'),
  isvaCases: referralsAt('/sarc/isva-cases'),
  work: () => '/hub/work',
  meetings: {
    list: (query: ListQuery = {}) => withQuery('/hub/meetings', query),
    show: (referralId: string, id: string) => `/hub/referrals/${referralId}/meetings/${id}`,
  },
  findings: {
    list: (query: ListQuery = {}) => withQuery('/hub/findings', query),
    show: (id: string) => `/hub/findings/${id}`,
  },
  people: {
    search: () => '/hub/people',
    /** As known on a day, or now. */
    show: (id: string, query: { readonly on?: string | undefined; readonly as?: string | undefined } = {}) =>
      withQuery(`/hub/people/${id}`, query),
    /** Whether a record of theirs, and another of theirs or of somebody else, are one person's. */
    question: (id: string, query: { readonly with?: string | undefined } = {}) =>
      withQuery(`/hub/people/${id}/question`, query),
    /** Looking for somebody who may be the same. */
    searchBeside: (id: string) => withQuery('/hub/people', { beside: id }),
  },
  matches: {
    list: (query: ListQuery = {}) => withQuery('/hub/matches', query),
    show: (id: string) => `/hub/matches/${id}`,
    step: (id: string, step: string) => `/hub/matches/${id}/${step}`,
  },
  delivery: {
    list: () => '/hub/delivery',
    show: (from: Agency, to: Agency, query: ListQuery = {}) => withQuery(`/hub/delivery/${from}/${to}`, query),
  },
  policies: {
    list: () => '/hub/policies',
    show: (id: string) => `/hub/policies/${id}`,
    step: (id: string, step: string) => `/hub/policies/${id}/${step}`,
  },
} as const;
