import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCounty, type CountyClient } from '../county/load.js';
import type { Report } from '../report/report.js';
import { addressOf, type Launch, type SignIn } from './running.js';

/** Loads the demonstration county once; a load that was cut short goes on where it was. */
export async function fillCounty(launch: Launch, signIn: SignIn, report: Report): Promise<void> {
  const marker = join(launch.state.path, 'county-is-loaded');
  if (existsSync(marker)) return;
  const clients = clientsOf(signIn);
  if (!clients) {
    report.say(
      'The county was not loaded: set CLIENT_SECRET_POLICE_RECORDS, CLIENT_SECRET_BEACON_CONTACTS and CLIENT_SECRET_BEACON_CASEWORK.',
    );
    return;
  }
  await report.step('Demonstration county', (progress) =>
    loadCounty({
      policeApi: addressOf(launch, 'police'),
      beaconApi: addressOf(launch, 'beacon'),
      issuer: signIn.issuer,
      clients,
      stateDir: join(launch.state.path, 'county'),
      report: (done, total) => progress(`Demonstration county: ${done} of ${total}`),
    }),
  );
  await writeFile(marker, `${new Date().toISOString()}\n`);
}

function clientsOf({ systemSecrets }: SignIn): Record<CountyClient, string> | undefined {
  const of = (name: CountyClient): string | undefined => systemSecrets[name];
  const [police, contacts, casework] = [of('police-records'), of('beacon-contacts'), of('beacon-casework')];
  if (!police || !contacts || !casework) return undefined;
  return { 'police-records': police, 'beacon-contacts': contacts, 'beacon-casework': casework };
}
