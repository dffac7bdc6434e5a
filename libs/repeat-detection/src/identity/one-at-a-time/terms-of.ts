import type { TermColumn } from '../default-model/public-share.js';
import { RecordStoreBuilder } from '../encode/record-store-builder.js';
import { textOf } from '../encode/text-pool.js';
import type { LinkageRecord } from '../record/linkage-record.js';

/** A value that can be rare or frequent, in the spelling in which `LiveCounts` is asked for it. */
export interface Term {
  readonly column: TermColumn;
  readonly text: string;
}

/**
 * The values of a record whose frequency matters, each once: what a hub counts among its people, so that a name or a
 * postcode weighs today what it is worth today.
 */
export function termsOf(record: LinkageRecord): Term[] {
  const builder = new RecordStoreBuilder();
  builder.add(record);
  const { texts, names, words, homes, phones, emails, identifiers, ...single } = builder.build();
  const columns: Record<TermColumn, Int32Array> = {
    forename: names.forename,
    surname: names.surname,
    word: words.value,
    postcode: homes.postcode,
    street: homes.street,
    town: homes.town,
    email: emails.value,
    phone: phones.value,
    identifier: identifiers.value,
    birthPlace: single.birthPlace,
    occupation: single.occupation,
    ethnicity: single.ethnicity,
  };
  return Object.entries(columns).flatMap(([column, values]) =>
    [...new Set(values)]
      .filter((text) => text !== 0)
      .map((text) => ({ column: column as TermColumn, text: textOf(texts, text) })),
  );
}
