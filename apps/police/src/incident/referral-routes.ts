import type { Agency, IncidentCategory } from '#libs/case-schemas';

/** To whom the police refer a victim, for what. Whether they may, and what crosses, is for the sharing agreement to say. */
export interface ReferralRoute {
  readonly to: Agency;
  readonly categories: 'every' | readonly IncidentCategory[];
}

export const referralRoutes: readonly ReferralRoute[] = [
  { to: 'beacon', categories: 'every' },
  { to: 'sarc', categories: ['sexual-offence'] },
];

export const recipientsFor = (category: IncidentCategory, routes = referralRoutes): Agency[] =>
  routes.filter(({ categories }) => categories === 'every' || categories.includes(category)).map(({ to }) => to);
