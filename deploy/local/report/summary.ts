import { addressOf, type Launch, type SignIn } from '../platform/running.js';
import { people } from '../sign-in/people.js';

/** What the person who started it all needs to know now. */
export function summary(launch: Launch, { personPasswords }: SignIn, seconds: number): string {
  const known = people.filter(({ userName }) => personPasswords[userName]);
  const rows = known.map(({ userName, work }) => [userName, personPasswords[userName] ?? '', work]);
  return [
    '',
    `  Everything is up after ${duration(seconds)}. Open ${addressOf(launch, 'web')}`,
    '',
    ...(rows.length > 0 ? table([['Sign in as', 'Password', ''], ...rows]) : ['  Sign in with your own provider.']),
    '',
    `  Logs: ${launch.state.logs}`,
    '  Ctrl-C stops everything; the data stays. Begin anew with: npm start -- --fresh',
    '',
  ].join('\n');
}

function table(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd());
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
