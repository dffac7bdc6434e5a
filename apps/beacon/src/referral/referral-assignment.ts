import type { Actor } from '#libs/access';
import { unprocessable } from '#libs/http';
import type { AssignBody, Colleague } from './referral.requests.js';
import type { Handling } from './referral.row.js';

/** What the history says of it, and what becomes of the referral's own columns. */
export interface Assignment {
  readonly said: { readonly assignee: string };
  readonly handling: Handling;
}

/** Whoever gets it, or nobody. */
export function assignmentOf(body: AssignBody, actor: Actor): Assignment {
  const colleague = colleagueOf(body, actor);
  return {
    said: { assignee: colleague?.name ?? 'nobody' },
    handling: {
      assignee: colleague?.subject ?? null,
      assigneeName: colleague?.name ?? null,
    },
  };
}

/** To whom it goes; none where it goes back. */
export function colleagueOf(
  { to, colleague }: Pick<AssignBody, 'to' | 'colleague'>,
  { subject, name }: Actor,
): Colleague | undefined {
  if (to === 'me') return { subject, name };
  if (to === 'nobody') return undefined;
  if (!colleague) throw unprocessable('colleague-missing', colleagueMissing);
  return colleague;
}

const colleagueMissing = [{ field: 'colleague', code: 'colleague-missing', message: 'say which colleague it goes to' }];
