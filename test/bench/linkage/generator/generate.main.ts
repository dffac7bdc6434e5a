import { parseArgs } from 'node:util';
import { writePeople } from './write-people.js';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    stress: { type: 'string', default: '1' },
    out: { type: 'string', default: '.referral-hub/bench/linkage/people' },
  },
});
const started = performance.now();
await writePeople(values.out, {
  records: Number(values.records),
  seed: Number(values.seed),
  stress: Number(values.stress),
});
console.log(`${values.records} records in ${values.out}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
