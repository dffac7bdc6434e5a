import type { Incident } from '#libs/case-schemas';
import { isDoubtful } from './marac.js';
import type { MaracRow } from './marac.row.js';

/** One word about MARAC, with who wrote it down and when. */
export const maracView = (row: MaracRow, incident: Incident) => {
  const { referred, referredOn, discussedOn, because, recordedBy, recordedAt } = row;
  return {
    referred,
    ...(referredOn && { referredOn }),
    ...(discussedOn && { discussedOn }),
    ...(because && { because }),
    recordedBy,
    recordedAt: recordedAt.toISOString(),
    doubts: referred && isDoubtful(incident) ? ['not-domestic-abuse' as const] : [],
  };
};
