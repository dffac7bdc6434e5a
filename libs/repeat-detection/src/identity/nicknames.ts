import { nicknameLines } from './nicknames.data.js';

const fullNames = readTable(nicknameLines);

/** Whether two folded forenames can be one person's: a full name and its short form, or two short forms of one name. */
export function areNicknames(left: string, right: string): boolean {
  if (left === right) return false;
  const [ours, theirs] = [fullNames.get(left) ?? [], fullNames.get(right) ?? []];
  return ours.includes(right) || theirs.includes(left) || ours.some((name) => theirs.includes(name));
}

/** From each form to the full names that it may stand for. */
function readTable(lines: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [full = '', ...forms] = line.split(' ');
    for (const form of forms) table.set(form, [...(table.get(form) ?? []), full]);
  }
  return table;
}
