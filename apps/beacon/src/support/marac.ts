import type { MaracReferral } from '#libs/case-schemas';
import type { SupportEntryRow } from './support.row.js';

/** What somebody at Beacon says of the incident and the agencies' risk conference (MARAC). The last word counts. */
export interface MaracWord {
  readonly referred: boolean;
  readonly referredOn?: string;
  readonly discussedOn?: string;
  /** Why it was, or was not. */
  readonly because?: string;
}

export interface MaracProblem {
  readonly field: 'referredOn' | 'discussedOn' | 'because';
  readonly code: 'missing' | 'not-referred' | 'before-it-happened' | 'before-it-was-referred' | 'in-the-future';
}

/** The day of the incident and today, both as London has them. */
export interface MaracDays {
  readonly happened: string;
  readonly today: string;
}

/** What makes it impossible that this became of what the person came about. */
export function maracProblems(
  { referred, referredOn, discussedOn, because = '' }: MaracWord,
  { happened, today }: MaracDays,
): MaracProblem[] {
  if (!referred)
    return [
      ...(referredOn === undefined ? [] : [{ field: 'referredOn', code: 'not-referred' } as const]),
      ...(discussedOn === undefined ? [] : [{ field: 'discussedOn', code: 'not-referred' } as const]),
      ...(because.trim() === '' ? [{ field: 'because', code: 'missing' } as const] : []),
    ];
  if (referredOn === undefined) return [{ field: 'referredOn', code: 'missing' }];
  const [first, then = referredOn] = [referredOn, discussedOn];
  return [
    ...(first < happened ? [{ field: 'referredOn', code: 'before-it-happened' } as const] : []),
    ...(first > today ? [{ field: 'referredOn', code: 'in-the-future' } as const] : []),
    ...(then < first ? [{ field: 'discussedOn', code: 'before-it-was-referred' } as const] : []),
    ...(then > first && then > today ? [{ field: 'discussedOn', code: 'in-the-future' } as const] : []),
  ];
}

/** What the safeguarding hub may be told of it: nothing where it was not referred. */
export function maracReferral(rows: readonly Pick<SupportEntryRow, 'kind' | 'details'>[]): MaracReferral | undefined {
  const { referred, referredOn, discussedOn } = (rows.findLast(({ kind }) => kind === 'marac')?.details ??
    {}) as Partial<MaracWord>;
  if (!referred || referredOn === undefined) return undefined;
  return { referredOn, ...(discussedOn !== undefined && { discussedOn }) };
}
