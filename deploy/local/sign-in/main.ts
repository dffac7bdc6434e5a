import { readFileSync } from 'node:fs';
import { Passwords } from './passwords.js';
import { signInProvider } from './provider.js';
import { signInServer } from './sign-in-server.js';
import { signingKeys } from './signing-keys.js';

/** What the launcher hands over: a private file, because an environment can be read by others of the same user. */
export interface SignInSettings {
  readonly host: string;
  readonly port: number;
  readonly issuer: string;
  readonly audience: string;
  readonly webAddress: string;
  readonly keyFile: string;
  readonly cookieSecret: string;
  readonly clientSecrets: Readonly<Record<string, string>>;
  readonly personPasswords: Readonly<Record<string, string>>;
}

async function main(file: string): Promise<void> {
  const settings = JSON.parse(readFileSync(file, 'utf8')) as SignInSettings;
  const provider = signInProvider({ ...settings, keys: await signingKeys(settings.keyFile) });
  const passwords = await Passwords.of(settings.personPasswords, () => new Date());
  const server = signInServer(provider, passwords, settings.webAddress).listen(settings.port, settings.host);
  process.once('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
  });
}

await main(process.argv[2] ?? '');
