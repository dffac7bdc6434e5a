import { createHash } from 'node:crypto';

/**
 * The Idempotency-Key of a row: the same wherever in whichever file it stands, whatever else it says. What one record says of
 * two cases are two rows where a reference tells them apart.
 */
export const rowKey = (agency: string, id: string, reference: string): string =>
  `import-${hashOf([agency, id, reference])}`;

export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
