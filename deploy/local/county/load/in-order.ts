export interface Flow<T> {
  /** How many are worked on at a time. */
  readonly width: number;
  /** Whom an item is about: two items about one subject are never worked on together, and keep their order. */
  readonly subjects: (item: T) => readonly string[];
  readonly work: (item: T) => Promise<void>;
}

/** Works through the items. After a failure nothing new is begun; what is under way ends, and then the failure is thrown. */
export async function inOrder<T>(items: Iterable<T>, { width, subjects, work }: Flow<T>): Promise<void> {
  const latest = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const item of items) {
    while (running.size >= width) await Promise.race(running);
    if (failures.length > 0) break;
    const names = subjects(item);
    const turn = Promise.all(names.flatMap((name) => latest.get(name) ?? []))
      .then(() => (failures.length > 0 ? undefined : work(item)))
      .catch((error: unknown) => void failures.push(error))
      .then(() => void running.delete(turn));
    running.add(turn);
    names.forEach((name) => latest.set(name, turn));
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
