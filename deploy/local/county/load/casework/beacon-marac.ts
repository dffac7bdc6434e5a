import { dayShifted } from '../../calendar.js';
import { receiver, TAKEN_ON, type Course, type ReferralSeen, type Turn } from '../turn.js';
import type { Today } from './today.js';

interface Referred extends ReferralSeen {
  readonly incident?: { readonly occurredAt: string; readonly category?: string };
}

/** So many days after the incident; of domestic abuse alone, and never after today. */
const inDays = ({ incident }: Referred, days: number): string =>
  dayShifted((incident?.occurredAt ?? '').slice(0, 10), { days });
/** Advisers refer somebody to MARAC, and hear there when it was discussed. */
export const marac = ({ today }: Today, discussed: boolean): Turn => ({
  ...receiver('marac', TAKEN_ON, {
    referred: true,
    because: 'Said that he will come again, and that she believes it.',
  }),
  suits: (referral: Referred) =>
    referral.incident?.category === 'domestic-abuse' && inDays(referral, discussed ? 9 : 2) <= today,
  copied: (referral: Referred) => ({
    referredOn: inDays(referral, 2),
    ...(discussed && { discussedOn: inDays(referral, 9) }),
  }),
});
const noMarac: Turn = {
  ...receiver('marac', TAKEN_ON, { referred: false, because: 'Nine ticks, and nothing else that speaks for it.' }),
  suits: ({ incident }: Referred) => incident?.category === 'domestic-abuse',
};

/** Not everybody came because of domestic abuse: so it is tried with several. */
const WITH_SEVERAL = 5;
export const everyMarac = (day: Today): Course[] =>
  Array.from({ length: WITH_SEVERAL }, (): Course[] => [[marac(day, false)], [marac(day, true)], [noMarac]]).flat();
