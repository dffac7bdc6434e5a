import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Campaign } from './campaign.js';
import { cells } from './cells/index.js';

const { values } = parseArgs({
  options: {
    cell: { type: 'string', multiple: true },
    seeds: { type: 'string', default: '5' },
    from: { type: 'string', default: '1' },
  },
});

const chosen = cells.filter(({ name }) => values.cell === undefined || values.cell.includes(name));
if (chosen.length === 0) {
  console.error(`There is no such cell. There are: ${cells.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const campaign = await Campaign.start('run');
process.once('SIGINT', () => void campaign.stop().then(() => process.exit(130)));
let broken = 0;
for (const cell of chosen) {
  for (let place = 0; place < Number(values.seeds); place += 1) {
    const seed = Number(values.from) + place;
    const start = performance.now();
    const violations = await campaign.trial(cell, seed, place);
    const took = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${violations.length === 0 ? 'kept  ' : 'BROKEN'} ${cell.name} seed ${seed} (${took} s)`);
    violations.forEach(({ name, about }) => console.log(`       ${name}: ${about}`));
    broken += violations.length;
  }
}
await campaign.stop();
console.log(broken === 0 ? 'Every promise was kept.' : `${broken} promises were broken.`);
process.exit(broken === 0 ? 0 : 1);
