import { agencies, type Agency } from '#libs/case-schemas';
import { clientCredentials } from '#libs/service-client';
import { parseArgs } from 'node:util';
import { caseworkClients } from '../sign-in/people.js';
import { loadCounty } from './load.js';
import type { Worker } from './load/desks.js';
import { workAt } from './load/work-at.js';

const USAGE = `Fills a running system with the demonstration county.
  node dist/deploy/local/county/main.js [--seed 1] [--incidents 3000] [--state .referral-hub/county]
Environment: POLICE_API, BEACON_API, OIDC_ISSUER, CLIENT_SECRET_POLICE_RECORDS, CLIENT_SECRET_BEACON_CONTACTS.
The referrals to an agency are worked where its address (BEACON_API, SARC_API, YOUTH_OFFENDING_API, PROBATION_API,
SAFEGUARDING_HUB_API) and the secret of its own system (CLIENT_SECRET_BEACON_CASEWORK, CLIENT_SECRET_SARC_CASEWORK …) are set.`;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.\n${USAGE}`);
  return value;
}

const inCapitals = (name: string): string => name.replaceAll('-', '_').toUpperCase();

function workers(issuer: string): Partial<Record<Agency, Worker>> {
  const at = agencies.flatMap((agency) => {
    const [clientId, work] = [caseworkClients[agency], workAt[agency]];
    if (!clientId || !work) return [];
    const api = process.env[`${inCapitals(agency)}_API`];
    const clientSecret = process.env[`CLIENT_SECRET_${inCapitals(clientId)}`];
    if (!api || !clientSecret) return [];
    const tokens = clientCredentials({ issuer, clientId, clientSecret, now: () => new Date() });
    return [[agency, { api, tokens, ...work }]];
  });
  return Object.fromEntries(at) as Partial<Record<Agency, Worker>>;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} needs a whole number of 1 or more.\n${USAGE}`);
  return value;
}

/** A line a second at most, so that a log file stays readable. */
function progress(): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    if (done < total && Date.now() - last < 1000) return;
    last = Date.now();
    process.stdout.write(`${done} of ${total}\n`);
  };
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { seed: text, incidents: text, state: text, help: { type: 'boolean' } } });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const issuer = required('OIDC_ISSUER');
  await loadCounty({
    policeApi: required('POLICE_API'),
    beaconApi: required('BEACON_API'),
    issuer,
    clients: {
      'police-records': required('CLIENT_SECRET_POLICE_RECORDS'),
      'beacon-contacts': required('CLIENT_SECRET_BEACON_CONTACTS'),
    },
    workers: workers(issuer),
    officers: {},
    stateDir: values.state ?? '.referral-hub/county',
    report: progress(),
    ...(values.seed !== undefined && { seed: wholeNumber('seed', values.seed) }),
    ...(values.incidents !== undefined && { incidents: wholeNumber('incidents', values.incidents) }),
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
