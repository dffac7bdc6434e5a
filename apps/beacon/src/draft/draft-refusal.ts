import type { DraftGap } from '#libs/case-schemas';
import { conflict, unprocessable } from '#libs/http';
import type { DraftRow } from './draft.row.js';

/** Decided on what somebody saw before. */
export const changedSince = ({ version }: DraftRow): Error =>
  conflict('version-conflict', 'This draft has changed since you looked', { version });

/** It stays a draft. */
export const notWhole = (gaps: readonly DraftGap[]): Error =>
  unprocessable(
    'draft-incomplete',
    gaps.map((gap) => ({ ...gap, message: 'must be given before this can be sent' })),
  );
