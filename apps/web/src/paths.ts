function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  const text = said.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return text ? `${path}?${text}` : path;
}

export interface ListQuery extends Readonly<Record<string, string | number | undefined>> {
  readonly page?: number;
}

/** Every address of the web app. An address holds ids only, never anything that says who somebody is. */
export const paths = {
  start: () => '/',
  signIn: () => '/sign-in',
  signInCallback: () => '/sign-in/callback',
  signOut: () => '/sign-out',
  signedOut: () => '/signed-out',
  beacon: {
    list: (query: ListQuery = {}) => withQuery('/beacon/referrals', query),
    show: (id: string) => `/beacon/referrals/${id}`,
    step: (id: string, step: string) => `/beacon/referrals/${id}/${step}`,
  },
  police: {
    list: (query: ListQuery = {}) => withQuery('/police/referrals', query),
    show: (id: string) => `/police/referrals/${id}`,
    step: (id: string, step: string) => `/police/referrals/${id}/${step}`,
  },
  hub: {
    list: (query: ListQuery = {}) => withQuery('/hub/findings', query),
    show: (id: string) => `/hub/findings/${id}`,
  },
} as const;
