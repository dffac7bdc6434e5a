import type { RiskGrade } from '#libs/case-schemas';
import type { Incident } from '../incident/incident.js';
import type { Policy } from '../policy/policy.js';
import { startOf } from '../incident/calendar.js';

/** A sign that it gets worse, and in what it shows. Gaps are in days, the earlier ones their mean. */
export type SignSeen =
  | { readonly sign: 'shortening-gaps'; readonly gapBefore: number; readonly gapNow: number }
  | { readonly sign: 'rising-grade'; readonly gradeBefore: RiskGrade; readonly gradeNow: RiskGrade }
  | { readonly sign: 'another-victim'; readonly victimsBefore: number; readonly victimsNow: number };

/** That a policy is met, and by what. */
export interface Judgement {
  /** Of whatever the policy counts. */
  readonly count: number;
  /** First day of the window, `YYYY-MM-DD`: that of the referral that it goes by, or of the first incident where no window is set. */
  readonly from: string;
  /** Last day of the window: that of the latest incident. */
  readonly to: string;
  /** Oldest first; never empty. */
  readonly incidents: readonly Incident[];
  /** Whom the policy counts: victims or reporters. */
  readonly people?: readonly string[];
  readonly signs?: readonly SignSeen[];
}

/** What lies in the window that ends at the latest incident; nothing where there are no incidents. */
export function latestWindow(
  { window }: Policy,
  incidents: readonly Incident[],
): Pick<Judgement, 'from' | 'to' | 'incidents'> | undefined {
  const [first, latest] = [incidents[0], incidents.at(-1)];
  if (!first || !latest) return undefined;
  const from = window ? startOf(window, latest.day) : first.day;
  return { from, to: latest.day, incidents: incidents.filter(({ day }) => day >= from) };
}
