import { describe, expect, it, jest } from '@jest/globals';
import { BatchReader, type PartitionBatch } from './batch-reader.js';
import type { Handled, ReceivedRecord } from './event-channel.js';

const record = (offset: number): ReceivedRecord => ({
  ...{ topic: 'lamps', partition: 0, offset: String(offset), key: null, value: null, headers: [] },
});

function batchOf(offsets: number[], happened: string[]): PartitionBatch {
  return {
    topic: 'lamps',
    partition: 0,
    records: offsets.map(record),
    goesOn: () => true,
    passed: (offset) => happened.push(`passed ${offset}`),
    commit: (offset) => Promise.resolve(void happened.push(`committed ${offset}`)),
    stayAlive: () => Promise.resolve(),
    pause: () => {
      happened.push('paused');
      return () => happened.push('resumed');
    },
  };
}

function reader(
  happened: string[],
  handle: (offset: string) => Handled,
  offsetCommit: 'after-effect' | 'before-effect',
) {
  return new BatchReader({
    offsetCommit,
    handle: ({ offset }) => {
      happened.push(`handled ${offset}`);
      return Promise.resolve(handle(offset));
    },
  });
}

describe('reading a partition', () => {
  it('commits the offset after the effects', async () => {
    const happened: string[] = [];
    await reader(happened, () => 'done', 'after-effect').read(batchOf([4, 5], happened));
    expect(happened).toEqual(['handled 4', 'handled 5', 'committed 6', 'passed 5']);
  });

  it('fetches again what it could not commit', async () => {
    const happened: string[] = [];
    const lost = { ...batchOf([4, 5], happened), commit: () => Promise.reject(new Error('the broker is gone')) };
    await expect(reader(happened, () => 'done', 'after-effect').read(lost)).rejects.toThrow('the broker is gone');
    expect(happened).toEqual(['handled 4', 'handled 5']);
  });

  it('rests at the record that could not be handled and comes back to it', async () => {
    jest.useFakeTimers();
    const happened: string[] = [];
    const handle = (offset: string) => (offset === '5' ? 'held-back' : 'done');
    await reader(happened, handle, 'after-effect').read(batchOf([4, 5, 6], happened));
    expect(happened).toEqual(['handled 4', 'handled 5', 'paused', 'committed 5', 'passed 4']);
    jest.runAllTimers();
    expect(happened.at(-1)).toBe('resumed');
    jest.useRealTimers();
  });

  it('takes no further record once the partition is another reader’s', async () => {
    const happened: string[] = [];
    const batch = { ...batchOf([4, 5, 6], happened), goesOn: () => happened.length === 0 };
    await reader(happened, () => 'done', 'after-effect').read(batch);
    expect(happened).toEqual(['handled 4', 'committed 5', 'passed 4']);
  });

  it('would lose a record in a crash if it committed first, which only a test asks for', async () => {
    const happened: string[] = [];
    await reader(happened, () => 'done', 'before-effect').read(batchOf([4], happened));
    expect(happened.slice(0, 2)).toEqual(['committed 5', 'handled 4']);
  });
});
