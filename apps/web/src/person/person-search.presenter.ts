import type { FoundPeople, FoundPersonView } from '../api/person-view.js';
import { drawnFields, errorLinks } from '../form/field.presenter.js';
import { namesIn, type FieldError, type Values } from '../form/field.js';
import { lastPage } from '../layout/pagination.js';
import { agencyList, counted } from '../layout/words.js';
import { paths } from '../paths.js';
import { birthInWords } from '../referral/person.presenter.js';
import { personSearchFields } from './person-search.form.js';

export interface PeopleSought {
  readonly values: Values;
  readonly errors: readonly FieldError[];
  /** None where nothing was asked, or not in a way that can be. */
  readonly found?: FoundPeople;
}

/** The form, and who was found; beside whom, where somebody is looked for who may be the same. */
export function personSearchPage({ values, errors, found }: PeopleSought, today: Date) {
  const beside = values['beside'] || undefined;
  return {
    action: paths.people.search(),
    fields: drawnFields(personSearchFields, values, errors),
    errors: errorLinks(errors),
    beside: beside && paths.people.show(beside),
    found: found && {
      count: foundInWords(found),
      rows: found.items.map((person) => foundShown(person, beside, today)),
      pager: pagerOf(found),
      sought: personSearchFields.flatMap(namesIn).map((name) => ({ name, value: values[name] ?? '' })),
    },
  };
}

const foundInWords = ({ total, more }: FoundPeople): string =>
  more
    ? `The ${total} people of whom most agrees. There may be more: say more to find fewer`
    : `${counted(total, 'person', 'people')} found`;

const foundShown = (
  { id, births, agencies, records, ...person }: FoundPersonView,
  beside: string | undefined,
  today: Date,
) => ({
  ...{ name: person.name, href: paths.people.show(id), otherNames: person.otherNames.join(', ') },
  births: births.map((birth) => birthInWords(birth, today)),
  ...{ toldBy: agencyList(agencies), records: counted(records, 'record') },
  compare: beside !== undefined && beside !== id ? paths.people.question(beside, { with: id }) : undefined,
});

function pagerOf(found: FoundPeople) {
  const { page } = found;
  const last = lastPage(found);
  if (last === 1) return undefined;
  return {
    where: `Page ${page} of ${last}`,
    ...(page > 1 && { previous: page - 1 }),
    ...(page < last && { next: page + 1 }),
  };
}
