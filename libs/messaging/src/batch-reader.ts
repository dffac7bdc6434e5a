import type { ConsumerOptions, ReceivedRecord } from './event-channel.js';

/** Some records of one partition in their order, and what the reader may tell the broker about them. */
export interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: readonly ReceivedRecord[];
  /** False once the partition is no longer ours to read. */
  readonly goesOn: () => boolean;
  /** The next fetch starts after this offset. */
  readonly passed: (offset: string) => void;
  /** A new reader would start at this offset. */
  readonly commit: (offset: string) => Promise<void>;
  readonly stayAlive: () => Promise<void>;
  /** Fetches nothing more of this partition until the function that it gives is called. */
  readonly pause: () => () => void;
}

/** Milliseconds between two commits within a batch, and the longest rest of a partition. */
const commitEvery = 200;
const longestRest = 5_000;

/**
 * Reads partitions record by record. Offsets are committed after the effects, now and then and at the end of a batch:
 * what comes a second time for that reason, the inbox knows.
 */
export class BatchReader {
  private readonly inHand = new Set<Promise<void>>();
  private readonly rests = new Map<string, number>();

  constructor(private readonly options: Pick<ConsumerOptions, 'handle' | 'offsetCommit'>) {}

  async read(batch: PartitionBatch): Promise<void> {
    const work = this.readInOrder(batch);
    this.inHand.add(work);
    await work.finally(() => this.inHand.delete(work));
  }

  /** Resolves when nothing is being handled any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.inHand);
  }

  private async readInOrder(batch: PartitionBatch): Promise<void> {
    let done: string | undefined;
    let committedAt = performance.now();
    for (const record of batch.records) {
      if (!batch.goesOn()) break;
      if (this.options.offsetCommit === 'before-effect') await batch.commit(after(record.offset));
      if ((await this.options.handle(record)) === 'held-back') return this.rest(batch, done);
      done = record.offset;
      if (performance.now() - committedAt > commitEvery) {
        await this.pass(batch, done);
        committedAt = performance.now();
      }
      await batch.stayAlive();
    }
    this.rests.delete(nameOf(batch));
    await this.pass(batch, done);
  }

  /**
   * Passed only once it is committed: after a commit that failed the records are fetched again, known, and committed. On
   * a partition where nothing more happens, nobody else would make up for it.
   */
  private async pass(batch: PartitionBatch, done: string | undefined): Promise<void> {
    if (done === undefined) return;
    await batch.commit(after(done));
    batch.passed(done);
  }

  /** Only this partition waits; it comes again from the record that could not be handled. */
  private async rest(batch: PartitionBatch, done: string | undefined): Promise<void> {
    const times = (this.rests.get(nameOf(batch)) ?? 0) + 1;
    this.rests.set(nameOf(batch), times);
    setTimeout(batch.pause(), Math.min(100 * 2 ** times, longestRest)).unref();
    await this.pass(batch, done);
  }
}

const after = (offset: string): string => (BigInt(offset) + 1n).toString();
const nameOf = ({ topic, partition }: PartitionBatch): string => `${topic}/${partition}`;
