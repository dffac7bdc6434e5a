const passedOn = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'JAVA_HOME',
  'SSL_CERT_FILE',
  'NODE_EXTRA_CA_CERTS',
];

/** What every program may know of the user's environment, and what it is told: no other program's password. */
export function environment(told: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  const known = Object.fromEntries(passedOn.map((name) => [name, process.env[name]]));
  const all = Object.entries({ ...known, ...told });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}
