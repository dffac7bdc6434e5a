import type { RecordStore } from '../encode/record-store.js';
import { nameForms, type NameForms } from './name-forms.js';
import { postcodeParts, type PostcodeParts } from './postcode-parts.js';
import { recordRows, type RecordRows } from './record-rows.js';

/** What comparing looks up of a store's records and texts, whatever the model. Plain data, so that threads can be handed it. */
export interface LaidOut {
  readonly rows: RecordRows;
  readonly forenames: NameForms;
  readonly surnames: NameForms;
  readonly postcodes: PostcodeParts;
}

const known = new WeakMap<RecordStore, LaidOut>();

/** Laid out once for each store, however many comparers it has. */
export function laidOut(store: RecordStore): LaidOut {
  const laid = known.get(store) ?? layOut(store);
  known.set(store, laid);
  return laid;
}

/** Takes what another thread laid out. */
export const useLaidOut = (store: RecordStore, laid: LaidOut): unknown => known.set(store, laid);

function layOut(store: RecordStore): LaidOut {
  const { texts, names, homes } = store;
  return {
    rows: recordRows(store),
    forenames: nameForms('forename', texts, names.forename),
    surnames: nameForms('surname', texts, names.surname),
    postcodes: postcodeParts(texts, homes.postcode),
  };
}
