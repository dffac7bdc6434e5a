import { readCsv } from '#libs/command-line';

/** Who each record is of in truth, by its id in the file. */
export async function truthOf(path: string, idColumn: string): Promise<Map<string, string>> {
  const truth = new Map<string, string>();
  let [id, person] = [-1, -1];
  const rows = {
    header: (names: readonly string[]) => {
      [id, person] = [names.indexOf(idColumn), names.indexOf('person_id')];
      return names.map((_, place) => place === id || place === person);
    },
    row: (cells: readonly string[]) => void truth.set(cells[id] ?? '', cells[person] ?? ''),
    unread: () => undefined,
  };
  for await (const _ of readCsv(path, rows, { letters: { encoding: 'UTF-8', foreignLines: 0 } }));
  return truth;
}
