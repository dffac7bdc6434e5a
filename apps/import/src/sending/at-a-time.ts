/** Works on so many items at a time. After a failure nothing new is begun; what is under way ends, and then it is thrown. */
export async function atATime<Item>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const item of items) {
    while (running.size >= width) await Promise.race(running);
    if (failures.length > 0) break;
    const turn: Promise<void> = work(item)
      .catch((error: unknown) => void failures.push(error))
      .then(() => void running.delete(turn));
    running.add(turn);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
