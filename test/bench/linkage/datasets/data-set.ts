import type { RecipeSettings } from '../recipe/settings.js';

/** Files with neutral ids and without the truth, as a linkage gets them, and the truth beside. */
export interface PreparedFiles {
  readonly left: string;
  readonly right?: string;
  /** record_id,entity of both files. */
  readonly labels: string;
}

export interface DataSet {
  readonly name: string;
  readonly title: string;
  /** What it is made from, below the folder of data; a set whose files are not there is left out. */
  readonly sources: readonly string[];
  /** One query for each file, on the sources by `$1`, `$2`; with the column `entity` for the truth. */
  readonly left: string;
  readonly right?: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly recipe: RecipeSettings;
  /** Error rates are told by group too: its people are many and of today. */
  readonly byGroup?: boolean;
}
