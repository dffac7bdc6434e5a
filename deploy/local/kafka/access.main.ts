/**
 * `npm run access` makes the broker allow exactly what the sharing agreements ask for; with `--diff` it only shows what
 * would change. The broker is the one at KAFKA_BROKERS, or the one that `npm start` runs on this machine.
 */
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { readSettings, type LaunchSettings } from '../launch-settings.js';
import { Secrets } from '../secrets.js';
import { grants } from './access.js';
import { changeInWords } from './access-in-words.js';
import { accessChange, applyAccess, missingTopics, provideTopics } from './apply-access.js';
import { asAdmin, type KafkaAccount } from './kafka-account.js';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { diff: { type: 'boolean', default: false } } });
  const settings = readSettings(process.env);
  const { kafka } = settings.external;
  const wanted = grants((principal) => kafka?.account(principal).username ?? principal);
  const names = [...new Set(wanted.flatMap(({ reads, writes }) => [...reads, ...writes]))];
  await asAdmin(kafka?.admin ?? ownAdmin(settings), async (admin) => {
    const [topics, change] = [await missingTopics(admin, names), await accessChange(admin, wanted)];
    const lines = [...topics.map((name) => `+ topic ${name}`), ...changeInWords(change)];
    console.log(lines.length > 0 ? lines.join('\n') : 'The broker allows exactly what the sharing agreements ask for.');
    if (values.diff) return;
    await provideTopics(admin, names);
    const { added, removed } = await applyAccess(admin, wanted);
    console.log(`${topics.length} topics made, ${added} permissions added, ${removed} removed.`);
  });
}

function ownAdmin({ stateFolder, ports }: LaunchSettings): KafkaAccount {
  const password = new Secrets(join(stateFolder, 'secrets.json')).of('kafka/admin');
  return { brokers: [`127.0.0.1:${ports.get('kafka')?.number}`], username: 'admin', password };
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
