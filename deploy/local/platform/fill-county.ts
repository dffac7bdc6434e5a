import type { Agency } from '#libs/case-schemas';
import { clientCredentials, type TokenSource } from '#libs/service-client';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCounty } from '../county/load.js';
import type { CountyClient, Worker } from '../county/load/desks.js';
import { workAt } from '../county/load/work-at.js';
import { personAtWork } from '../county/load/person-at-work.js';
import type { Report } from '../report/report.js';
import { caseworkClients } from '../sign-in/people.js';
import { addressOf, type Launch, type SignIn } from './running.js';

/** Loads the demonstration county once; a load that was cut short goes on where it was. */
export async function fillCounty(launch: Launch, signIn: SignIn, report: Report): Promise<void> {
  const marker = join(launch.state.path, 'county-is-loaded');
  if (existsSync(marker)) return;
  const clients = clientsOf(signIn);
  if (!clients) {
    report.say('The county was not loaded: set CLIENT_SECRET_POLICE_RECORDS and CLIENT_SECRET_BEACON_CONTACTS.');
    return;
  }
  await report.step('Demonstration county', (progress) =>
    loadCounty({
      policeApi: addressOf(launch, 'police'),
      beaconApi: addressOf(launch, 'beacon'),
      issuer: signIn.issuer,
      clients,
      workers: workersOf(launch, signIn),
      officers: officersOf(launch, signIn),
      stateDir: join(launch.state.path, 'county'),
      report: (done, total) => progress(`Demonstration county: ${done} of ${total}`),
    }),
  );
  await writeFile(marker, `${new Date().toISOString()}\n`);
}

function clientsOf({ systemSecrets }: SignIn): Record<CountyClient, string> | undefined {
  const of = (name: CountyClient): string | undefined => systemSecrets[name];
  const [police, contacts] = [of('police-records'), of('beacon-contacts')];
  return police && contacts ? { 'police-records': police, 'beacon-contacts': contacts } : undefined;
}

/** Who works where in the demonstration. */
const workers: Readonly<Partial<Record<Agency, string>>> = {
  police: 'maya.lindqvist',
  beacon: 'joanne.hale',
  sarc: 'ruth.adeyemi',
  'youth-offending': 'imran.malik',
  probation: 'helen.marsh',
  'safeguarding-hub': 'priya.nair',
};

const officers = ['amara.okafor', 'tom.reilly'];

/** The agencies' people, who sign in; at a provider of the user's own, whose people we do not know, the agencies' systems. */
function workersOf(launch: Launch, signIn: SignIn): Partial<Record<Agency, Worker>> {
  const at = (Object.keys(workers) as Agency[]).flatMap((agency) => {
    const [person = '', system = ''] = [workers[agency], caseworkClients[agency]];
    const [tokens, work] = [personOf(launch, signIn, person) ?? systemOf(signIn, system), workAt[agency]];
    return tokens && work ? [[agency, { api: addressOf(launch, agency), tokens, ...work }]] : [];
  });
  return Object.fromEntries(at) as Partial<Record<Agency, Worker>>;
}

const officersOf = (launch: Launch, signIn: SignIn): Record<string, TokenSource> =>
  Object.fromEntries(
    officers.flatMap((userName) => {
      const tokens = personOf(launch, signIn, userName);
      return tokens ? [[userName, tokens]] : [];
    }),
  );

function personOf(launch: Launch, { issuer, webClient, personPasswords }: SignIn, userName: string) {
  const password = personPasswords[userName];
  if (password === undefined) return undefined;
  const { id: clientId, secret: clientSecret } = webClient;
  const redirectUri = `${addressOf(launch, 'web')}/sign-in/callback`;
  return personAtWork({ issuer, clientId, clientSecret, redirectUri, userName, password });
}

function systemOf({ issuer, systemSecrets }: SignIn, clientId: string): TokenSource | undefined {
  const clientSecret = systemSecrets[clientId];
  return clientSecret ? clientCredentials({ issuer, clientId, clientSecret, now: () => new Date() }) : undefined;
}
