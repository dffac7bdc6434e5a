import type { IncidentRole } from '#libs/case-schemas';

/** The role of those on the other side; none for one who is on neither. */
export const opposite: Readonly<Partial<Record<IncidentRole, IncidentRole>>> = { victim: 'suspect', suspect: 'victim' };

/** Whose findings may change, beside those of whoever was seen: also of the one whom somebody reports. */
export const concernedBy: typeof opposite = { ...opposite, reporter: 'suspect' };
