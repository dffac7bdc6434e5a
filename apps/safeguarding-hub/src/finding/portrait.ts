import { displayName, type PersonName } from '#libs/case-schemas';

/** What one of a person's records says that is shown with a finding. */
export interface RecordTraits {
  readonly personId: string;
  readonly names: readonly PersonName[];
  readonly because: readonly string[];
}

/** How a person is called here, and why the hub takes their records to be of one person. */
export interface Portrait {
  readonly personName: string;
  readonly whySamePerson: readonly string[];
}

export function portrait(records: readonly RecordTraits[]): Portrait {
  const names = records.flatMap((record) => record.names);
  const reasons = records.flatMap(({ because }) => because);
  return { personName: displayName(names), whySamePerson: [...new Set(reasons)] };
}
