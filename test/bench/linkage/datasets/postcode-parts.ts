import type { Sql } from '../recipe/settings.js';

/** Sector, district and area of a British postcode written in capitals with its space. */
export const postcodeParts = (postcode: string): Record<string, Sql> => ({
  sector: `nullif(regexp_extract(${postcode}, '^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9]'), '')`,
  district: `nullif(regexp_extract(${postcode}, '^[A-Z]{1,2}[0-9][A-Z0-9]?'), '')`,
  area: `nullif(regexp_extract(${postcode}, '^[A-Z]{1,2}'), '')`,
});
