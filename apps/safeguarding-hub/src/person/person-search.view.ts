import { displayName } from '#libs/case-schemas';
import { MOST_FOUND, type FoundPeople, type FoundPerson } from './person-search.query.js';

/** Somebody who was found: enough to tell whether it is them, and no more. */
function foundPersonView({ id, names, births, agencies, records }: FoundPerson) {
  const all = names.flat();
  const name = displayName(all);
  const others = [...new Set(all.map((one) => displayName([one])))].filter((other) => other !== name);
  return { id, name, otherNames: others, births: [...births], agencies: [...agencies], records };
}

/** `more` where so many were found that there may be others. */
export const foundPeopleView = ({ rows, total, page, pageSize }: FoundPeople) => ({
  items: rows.map(foundPersonView),
  ...{ total, page, pageSize, more: total >= MOST_FOUND },
});
