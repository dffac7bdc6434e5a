/** Routes about people who came by themselves, or in which they cannot be told from others; and by which somebody goes on, or may. */
const SECRET =
  /^\/(clients|samples|drafts|isva-cases|sent-referrals)(\/|$)|\/(refer-on|safeguarding-referral|consent)$/;

/**
 * Whoever reads the log of the computers must not learn that somebody came, nor when: it says nothing of a request for
 * such a route. Who saw and did what is in the access log, which is the centre’s own.
 */
export const isSecret = (route: string): boolean => SECRET.test(route);
