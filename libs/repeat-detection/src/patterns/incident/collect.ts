/** What is equal by a key, together, in the order of its first coming. */
export function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The groups with their keys, in the order of those: the same in whatever order the items come. */
export const orderedGroups = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] =>
  [...groupsOf(items, keyOf)].sort(([one], [other]) => compareTexts(one, other));

/** Each once, in one order wherever the program runs. */
export const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort();

export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Of some steps of a ladder the highest; those that are not said do not count. */
export function highest<Step extends string>(
  ladder: readonly Step[],
  steps: readonly (Step | undefined)[],
): Step | undefined {
  return ladder.findLast((step) => steps.includes(step));
}
