import type { LoadResult } from './load.js';
import type { Spread } from './percentiles.js';
import type { ProcessUse } from './processes.js';

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const inWords = ({ p50, p99, worst }: Spread): string => `p50 ${ms(p50)}, p99 ${ms(p99)}, worst ${ms(worst)}`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function printIdle(idle: ReadonlyMap<string, { readonly share: number; readonly isNode: boolean }>): void {
  const ours = [...idle.values()].filter(({ isNode }) => isNode).reduce((sum, { share }) => sum + share, 0);
  console.log(`Idle, all Node processes together: ${percent(ours)} of one core`);
  for (const [name, { share }] of idle) console.log(`  ${name.padEnd(18)} ${percent(share)}`);
}

export function printLoad(result: LoadResult): void {
  const { perSecond, seconds, calling, intake, endToEnd, refused, missing, sightingsBehindSeconds, deadLetters } =
    result;
  console.log(
    `${perSecond} incidents a second (calling for ${calling}) for ${seconds} s: ${intake.count} reported, ${refused} refused`,
  );
  console.log(`  intake, from when it was due:       ${inWords(intake)}`);
  console.log(`  accepted by the police to receiver: ${inWords(endToEnd)} (looked at every 20 ms)`);
  console.log(
    `  referrals: ${endToEnd.count} arrived (${(endToEnd.count / seconds).toFixed(1)} a second), ${missing} did not`,
  );
  console.log(
    `  the hub had seen everybody ${sightingsBehindSeconds.toFixed(1)} s after the last report; ${deadLetters} dead letters`,
  );
}

export function printUse(
  before: ReadonlyMap<string, ProcessUse>,
  after: ReadonlyMap<string, ProcessUse>,
  seconds: number,
): void {
  console.log('After the load: memory (proportional share), and processor time under it');
  for (const [name, { memory, cpu }] of after) {
    const share = (cpu - (before.get(name)?.cpu ?? 0)) / seconds;
    console.log(`  ${name.padEnd(18)} ${memory.toFixed(0).padStart(5)} MiB  ${percent(share).padStart(8)} of one core`);
  }
}
