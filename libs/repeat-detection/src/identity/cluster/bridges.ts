/** A line between two points, by its number and its ends. */
export interface Line {
  readonly line: number;
  readonly ends: readonly [number, number];
}

interface Visit {
  readonly point: number;
  /** The line by which it was reached; none at the start. */
  readonly by: Line | undefined;
  readonly ahead: Line[];
}

/**
 * The lines without which what they connect falls apart, for there is no way round (Tarjan 1974): from beyond such a line
 * no point is reached that was seen before it. Without recursion, for a person may have thousands of records. Of two
 * lines between the same ends, neither is a bridge.
 */
export function bridgesOf(lines: readonly Line[]): number[] {
  const around = aroundEach(lines);
  const seen = new Map<number, number>();
  const bridges = [...around.keys()].flatMap((start) => (seen.has(start) ? [] : bridgesFrom(start, around, seen)));
  return bridges.sort((one, other) => one - other);
}

/** Goes through all that `start` connects to; `seen` gets when each point was first seen. */
function bridgesFrom(start: number, around: ReadonlyMap<number, Line[]>, seen: Map<number, number>): number[] {
  const earliest = new Map<number, number>();
  const bridges: number[] = [];
  const path: Visit[] = [];
  const enter = (point: number, by: Line | undefined): void => {
    seen.set(point, seen.size);
    earliest.set(point, seen.size - 1);
    path.push({ point, by, ahead: [...(around.get(point) ?? [])] });
  };
  const reach = (point: number, when: number): void => {
    earliest.set(point, Math.min(when, earliest.get(point) as number));
  };
  enter(start, undefined);
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const line = visit.ahead.pop();
    if (line === undefined) {
      path.pop();
      const before = path.at(-1)?.point;
      if (before === undefined || visit.by === undefined) break;
      const reached = earliest.get(visit.point) as number;
      if (reached > (seen.get(before) as number)) bridges.push(visit.by.line);
      reach(before, reached);
    } else if (line !== visit.by) {
      const next = line.ends[0] === visit.point ? line.ends[1] : line.ends[0];
      const when = seen.get(next);
      if (when === undefined) enter(next, line);
      else reach(visit.point, when);
    }
  }
  return bridges;
}

function aroundEach(lines: readonly Line[]): Map<number, Line[]> {
  const around = new Map<number, Line[]>();
  for (const line of lines) {
    for (const end of line.ends) {
      const own = around.get(end) ?? [];
      own.push(line);
      around.set(end, own);
    }
  }
  return around;
}
