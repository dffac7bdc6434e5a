import { mayContactBy, unsafeReasons, type SafeContact, type UnsafeReason } from '#libs/case-schemas';
import { planOf, type Adviser, type IsvaEntry, type Placed } from './isva.js';

/** What is wrong with a whole entry. */
export type UnfitCode =
  | 'in-the-future'
  | 'in-the-past'
  | 'words-missing'
  | 'unsafe-channel'
  | 'no-such-action'
  | 'action-over'
  | 'already-adviser';

/** Why an entry cannot be taken, by the field that says it. */
export interface Unfit {
  readonly field: string;
  readonly code: Exclude<UnfitCode, 'unsafe-channel'> | UnsafeReason;
  readonly message: string;
}

export interface Known {
  readonly safeContact: SafeContact | undefined;
  readonly adviser?: Adviser;
  readonly entries: readonly Placed[];
  /** The day in London (ISO date). */
  readonly today: string;
}

/** What is wrong with an entry that is well formed: a day that cannot be, a reason without words, a way that is not safe. */
export function unfit(entry: IsvaEntry, known: Known): Unfit | undefined {
  return (
    wrongDay(entry, known.today) ??
    wordless(entry) ??
    unsafe(entry, known) ??
    unplanned(entry, known) ??
    unchanged(entry, known)
  );
}

/** That the way was not safe is one thing to the caller; why, its field says. */
export const codeOf = ({ code }: Unfit): UnfitCode => (isUnsafe(code) ? 'unsafe-channel' : code);

const isUnsafe = (code: Unfit['code']): code is UnsafeReason => code in unsafeReasons;

function wrongDay({ kind, details }: IsvaEntry, today: string): Unfit | undefined {
  if ('on' in details && details.on > today) return { field: 'on', code: 'in-the-future', message: 'is still to come' };
  const soonest = { code: 'in-the-past', message: 'must not lie in the past' } as const;
  if (kind === 'allocate' && details.reviewOn < today) return { field: 'reviewOn', ...soonest };
  if (kind === 'review' && details.nextOn < today) return { field: 'nextOn', ...soonest };
  return undefined;
}

function wordless({ details }: IsvaEntry): Unfit | undefined {
  if (!('reason' in details) || details.reason !== 'other' || details.words?.trim()) return undefined;
  return { field: 'words', code: 'words-missing', message: 'say which other reason it was' };
}

/** As far as anybody has said; what has been done all the same is written down with why. */
function unsafe(entry: IsvaEntry, { safeContact }: Known): Unfit | undefined {
  if (entry.kind !== 'contact') return undefined;
  const { channel, at, despite = '' } = entry.details;
  const may = mayContactBy(channel, safeContact, new Date(at));
  if (may.may || despite.trim() !== '') return undefined;
  return { field: 'channel', code: may.because, message: unsafeWords[may.because] };
}

function unplanned(entry: IsvaEntry, { entries }: Known): Unfit | undefined {
  if (entry.kind !== 'action-end') return undefined;
  const action = planOf(entries).find((each) => each.action === entry.details.action);
  if (!action) return { field: 'action', code: 'no-such-action', message: 'is not in the plan' };
  return action.state === 'open' ? undefined : { field: 'action', code: 'action-over', message: 'is over already' };
}

function unchanged(entry: IsvaEntry, { adviser }: Known): Unfit | undefined {
  if (entry.kind !== 'reallocate' || entry.details.adviser.subject !== adviser?.subject) return undefined;
  return { field: 'adviser.subject', code: 'already-adviser', message: 'is the adviser already' };
}

const unsafeWords = {
  'not-said': 'nobody has said that this is safe, so it is not; if it was done, say why in despite',
  'said-unsafe': 'it was said that this is not safe; if it was done, say why in despite',
  'outside-safe-hours': 'it is not safe at that time; if it was done, say why in despite',
} as const;
