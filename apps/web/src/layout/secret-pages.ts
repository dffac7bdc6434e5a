/** Pages about people of whom nobody outside the referral centre may learn that they came. */
const SECRET = /^\/sarc\/(clients|isva-cases|sent-referrals)(\/|$)/;

/** The log of the computers says nothing of a request for such a page, as the centre's own service says nothing of it. */
export const isSecretPage = (route: string): boolean => SECRET.test(route);
