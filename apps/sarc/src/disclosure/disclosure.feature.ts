import type { Feature } from '../feature.js';
import { DisclosureRow } from './disclosure.row.js';
import { Telling } from './telling.publisher.js';

export const disclosureFeature: Feature = {
  entities: [DisclosureRow],
  providers: [Telling],
};
