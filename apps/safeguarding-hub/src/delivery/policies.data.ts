import type { SourceStanding } from '#libs/case-schemas';

export const deliveryPolicyIds = ['delivery-reading', 'delivery-deciding', 'delivery-figures'] as const;
export type DeliveryPolicyId = (typeof deliveryPolicyIds)[number];

/** How long something may take, or is looked back on. */
export interface DeliveryPolicy {
  readonly id: DeliveryPolicyId;
  readonly version: string;
  readonly name: string;
  readonly minutes: number;
  readonly source: string;
  readonly standing: SourceStanding;
  readonly note: string;
  /** The first day (ISO date) on which it holds, until a later version of it begins. */
  readonly effectiveFrom: string;
}

const DAY = 24 * 60;
const none = { source: 'None', standing: 'not-found', version: '1', effectiveFrom: '2021-04-01' } as const;

/** Starting values until the partnership has approved its own. */
export const deliveryPolicies: readonly DeliveryPolicy[] = [
  {
    ...none,
    id: 'delivery-reading',
    name: 'How long what was sent may be on its way',
    minutes: 4,
    note: 'Our own: with the time of a look the hub says within five minutes that an agency has stopped reading.',
  },
  {
    ...none,
    id: 'delivery-deciding',
    name: 'How long a referral may lie undecided',
    minutes: 7 * DAY,
    note: 'Our own. The clock of one referral is its receiver’s; this is about an agency that decides nothing any more.',
  },
  {
    ...none,
    id: 'delivery-figures',
    name: 'For how long back the figures count',
    minutes: 28 * DAY,
    note: 'Our own. What has not arrived counts for as long as it has not.',
  },
];
