import 'reflect-metadata';
import { generate } from '../../../deploy/local/county/generate.js';
import { alertsOf } from './alerts-of-county.js';

/** How many alerts come of the demonstration county, by rule and by agency. */
const until = new Date('2026-11-23T19:00:00Z');
const { sightings, findings, told } = alertsOf(generate(1, { incidents: 3000, months: 12, until }), until);

function countsBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of items.map(keyOf).sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

const toRead = told.filter(({ content }) => content.said.state !== 'superseded');
const perThousand = (count: number): string => ((count / sightings) * 1000).toFixed(0);
console.log(`${sightings} sightings, ${findings.length} findings, ${toRead.length} alerts to read:`);
console.log(`${perThousand(toRead.length)} per 1,000 sightings`);
console.log(`and ${told.length - toRead.length} that only say that another has taken their place`);
console.table(countsBy(findings, ({ details }) => details.policy.id));
console.table(countsBy(toRead, ({ agency, content }) => `${agency} ${content.said.policyId} ${content.said.state}`));
