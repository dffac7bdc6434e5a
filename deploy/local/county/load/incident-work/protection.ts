import { after, HOUR, instant } from '../../calendar.js';
import type { Doing } from './incident-work.js';

/** A notice on the spot, by the officer whose incident it is. */
export const writeNotice = (person: string, whose: 'adult' | 'child', grade: string): Doing => ({
  by: 'officer',
  at: ({ publicProtectionNotices: [known] }, id) => (known ? undefined : `/incidents/${id}/public-protection-notices`),
  body: () => ({
    ...{ personRecordId: person, whose, grade },
    because: 'By what was seen at the scene and what was said there.',
    circumstances: 'The house was cold and somebody in it was afraid. A neighbour says that it is not the first time.',
  }),
});

/** Graded anew after research. */
export const research = (grade: string): Doing => ({
  by: 'public-protection',
  at: ({ publicProtectionNotices: [known] }) =>
    known?.version === 1 ? `/public-protection-notices/${known.id}/grades` : undefined,
  body: () => ({ grade, because: 'By four earlier reports and what the school knows.', version: 1 }),
});

/** When a power was used, and whatever that power must say. */
export interface Power {
  readonly power: string;
  readonly person: string;
  readonly usedAt: string;
}

export const usePower = ({ power, person: personRecordId, usedAt }: Power): Doing => ({
  by: 'officer',
  at: ({ protectionPowers: [known] }, id) => (known ? undefined : `/incidents/${id}/protection-powers`),
  body: () => ({
    ...{ power, personRecordId, usedAt, authorisedBy: 'Insp Niamh Calder' },
    circumstances: 'Somebody could not be left where they were.',
    ...(power === 'police-protection' && {
      designatedOfficer: 'Insp Rowan Ellis',
      told: ['local-authority', 'child', 'parents'],
    }),
    ...(power.endsWith('-order') && { until: hoursLater(usedAt, 28 * 24) }),
  }),
});

export const endPower = (how: string, usedAt: string, hours: number, now: string): Doing => ({
  by: 'officer',
  at: ({ protectionPowers: [known] }) => (known && !known.ended ? `/protection-powers/${known.id}/end` : undefined),
  body: () => ({
    ...{ how, explanation: 'As the officer in the case was told.' },
    at: [hoursLater(usedAt, hours), instant(new Date(now))].sort()[0],
  }),
});

export const finalise = (how: string): Doing => ({
  by: 'officer',
  at: ({ finalised }, id) => (finalised ? undefined : `/incidents/${id}/finalise`),
  body: () => ({ how, note: 'Reviewed with the sergeant; the victim was told why.' }),
});

const hoursLater = (moment: string, hours: number): string => instant(after(new Date(moment), hours * HOUR));
