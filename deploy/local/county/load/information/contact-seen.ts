import type { Agency } from '#libs/case-schemas';
import { ageAt } from '../../calendar.js';
import type { ReferralSeen } from '../turn.js';
import type { QuestionPlan } from './plan-questions.js';

export interface RequestSeen {
  readonly id: string;
  readonly to: Agency;
  readonly state: string;
}

/** What the hub shows of a contact, as far as asking about its person needs that. */
export interface ContactSeen extends ReferralSeen {
  readonly partnersToAsk?: readonly Agency[];
  readonly informationRequests?: readonly RequestSeen[];
}

/** Whose whole birth date says so. */
export function isChildSeen({ person }: ReferralSeen, at: Date): boolean {
  const date = person?.birth?.kind === 'date' ? person.birth.date : undefined;
  return date?.length === 10 && ageAt(date, at) < 18;
}

/** Whether the question is one to ask about this person: the partner can be asked, or was by a loading that was stopped. */
export function suits(contact: ContactSeen, { to, of }: Pick<QuestionPlan, 'to' | 'of'>, at: Date): boolean {
  const { partnersToAsk = [], informationRequests = [] } = contact;
  if (of !== undefined && (of === 'child') !== isChildSeen(contact, at)) return false;
  return partnersToAsk.includes(to) || informationRequests.some((each) => each.to === to);
}
