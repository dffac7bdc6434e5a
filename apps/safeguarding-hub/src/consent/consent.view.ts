import type { Agency } from '#libs/case-schemas';
import { isAbout } from './consent.js';
import type { ConsentHeardRow } from './consent.row.js';

const recorded = ({ consent, recordedAt, recordedBy }: ConsentHeardRow) => ({
  ...consent,
  recordedAt: recordedAt.toISOString(),
  recordedBy,
});

/** What a contact shows: every word, and what each did to which referral. */
export const laterConsents = (rows: readonly ConsentHeardRow[]) =>
  rows.map((row) => ({ ...recorded(row), effects: row.effects }));

/** What a referral of the hub’s own shows: what was said of its receiver, or of the hub, and what that did to it. */
export const laterConsentsOf = (
  rows: readonly ConsentHeardRow[],
  { id, recipient }: { id: string; recipient: Agency },
) =>
  rows
    .filter(({ consent }) => isAbout(consent, recipient))
    .map((row) => {
      const did = row.effects.find(({ referralId }) => referralId === id);
      if (!did) return recorded(row);
      const { referralId: _, ...effect } = did;
      return { ...recorded(row), effect };
    });
