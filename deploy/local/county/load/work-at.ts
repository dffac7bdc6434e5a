import type { Agency } from '#libs/case-schemas';

/** What the service of each agency lets its people do with referrals. The police send theirs when they record an incident. */
export const workAt: Readonly<Partial<Record<Agency, { readonly receives: boolean; readonly sends: boolean }>>> = {
  police: { receives: true, sends: false },
  beacon: { receives: true, sends: true },
  sarc: { receives: true, sends: true },
  'youth-offending': { receives: true, sends: true },
  probation: { receives: true, sends: true },
  'safeguarding-hub': { receives: true, sends: true },
};
