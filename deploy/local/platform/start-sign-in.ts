import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environment } from '../process/environment.js';
import { NodeProgram } from '../process/node-program.js';
import { spokenSecret } from '../secrets.js';
import type { SignInSettings } from '../sign-in/main.js';
import { people, systems, WEB_CLIENT } from '../sign-in/people.js';
import { addressOf, portOf, type Launch, type SignIn } from './running.js';

/** The sign-in provider, ours or the user's. */
export async function startSignIn(launch: Launch): Promise<SignIn> {
  const { signIn } = launch.settings.external;
  if (!signIn) return startOwn(launch);
  const { issuer, clientId, clientSecret, systemSecrets } = signIn;
  return { issuer, webClient: { id: clientId, secret: clientSecret }, systemSecrets, personPasswords: {} };
}

async function startOwn(launch: Launch): Promise<SignIn> {
  const { secrets, state, ensemble } = launch;
  const clientNames = [WEB_CLIENT, ...systems.map(({ clientId }) => clientId)];
  const clientSecrets = secrets.all(clientNames, 'client');
  const personPasswords = secrets.all(
    people.map(({ userName }) => userName),
    'person',
    spokenSecret,
  );
  const settings = { ...placeOf(launch), clientSecrets, personPasswords, cookieSecret: secrets.of('sign-in/cookie') };
  const file = join(state.path, 'sign-in.json');
  await writeFile(file, JSON.stringify(settings), { mode: 0o600 });
  await ensemble.start('sign-in', program(launch, file));
  const webClient = { id: WEB_CLIENT, secret: clientSecrets[WEB_CLIENT] as string };
  return { issuer: settings.issuer, webClient, systemSecrets: clientSecrets, personPasswords };
}

type Place = Omit<SignInSettings, 'clientSecrets' | 'personPasswords' | 'cookieSecret'>;

const placeOf = (launch: Launch): Place => ({
  host: '127.0.0.1',
  port: portOf(launch, 'sign-in'),
  issuer: addressOf(launch, 'sign-in'),
  audience: 'referral-hub',
  webAddress: addressOf(launch, 'web'),
  keyFile: join(launch.state.path, 'sign-in-keys.json'),
});

function program(launch: Launch, settingsFile: string): NodeProgram {
  return new NodeProgram({
    name: 'sign-in',
    main: 'dist/deploy/local/sign-in/main.js',
    args: [settingsFile],
    env: environment(),
    port: portOf(launch, 'sign-in'),
    pidFolder: launch.state.pids,
    logFile: join(launch.state.logs, 'sign-in.log'),
    patienceMs: 1_000,
  });
}
