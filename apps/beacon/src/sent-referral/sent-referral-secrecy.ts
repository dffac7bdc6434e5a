import { secretAgencies, type Agency } from '#libs/case-schemas';

/** That somebody was referred there is itself a secret, among Beacon's own people too. */
export const isSecret = (to: Agency): boolean => secretAgencies.includes(to);
