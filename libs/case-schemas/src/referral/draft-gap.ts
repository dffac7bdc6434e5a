import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Agency } from '../agency.js';
import { childPath } from '../json/strict-json.js';
import { makeReferral } from './making.js';
import { NewReferral } from './new-referral.js';
import type { ReferralDraft } from './referral-draft.js';

/** What still stands in the way of sending a draft: which field, and in a word why. */
export interface DraftGap {
  readonly field: string;
  readonly code: string;
}

/** A draft in which nothing is missing is what it was to become; whether it may be sent is another question. */
export type Completed<Whole> =
  | { readonly whole: true; readonly referral: Whole }
  | { readonly whole: false; readonly gaps: readonly [DraftGap, ...DraftGap[]] };

export const completed = (draft: ReferralDraft): Completed<NewReferral> => completedAs(NewReferral, draft);

export function completedAs<Whole extends object>(whole: new () => Whole, draft: object): Completed<Whole> {
  const referral = plainToInstance(whole, JSON.parse(JSON.stringify(draft)) as object);
  const errors = validateSync(referral, { whitelist: true, forbidNonWhitelisted: true });
  const [first, ...others] = errors.flatMap((error) => gapsIn(error, '', false));
  return first ? { whole: false, gaps: [first, ...others] } : { whole: true, referral };
}

/**
 * All that stands in the way as far as it can be said beforehand. Of a draft in which something is missing that is what is
 * missing; of another what the agreement or the person’s word does not let it say. Sending asks all of it anew.
 */
export function gapsOf(draft: ReferralDraft, from: Agency, at: Date): readonly DraftGap[] {
  const complete = completed(draft);
  if (!complete.whole) return complete.gaps;
  const made = makeReferral(complete.referral, { from, at, byName: '', referralId: '', incidentId: '' });
  return made.ok ? [] : [{ field: made.because === 'no-agreement' ? 'purpose' : 'consent', code: made.because }];
}

function gapsIn(
  { property, value, constraints, children }: ValidationError,
  parent: string,
  inList: boolean,
): DraftGap[] {
  const field = childPath(parent, inList ? Number(property) : property);
  const inside = (children ?? []).flatMap((child) => gapsIn(child, field, Array.isArray(value)));
  return constraints ? [{ field, code: value === undefined ? 'missing' : 'unfit' }, ...inside] : inside;
}
