import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceThatRecords, type ServiceThatRecords } from '../../apps/import/test/service-that-records.js';
import { projectRoot } from '../../deploy/local/project.js';
import { eventually } from '../../libs/testing/src/eventually.js';

const ROWS = 300;
const MOST_STARTS = 40;

let folder = '';
let service: ServiceThatRecords;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-killed-'));
  service = await serviceThatRecords({ slownessMs: 20 });
  const rows = Array.from({ length: ROWS }, (_, place) => `P${place},Bell`);
  writeFileSync(join(folder, 'people.csv'), ['ref,last', ...rows].join('\n'));
  const every = { role: 'victim', category: 'violence', occurredAt: '2026-10-01' };
  writeFileSync(join(folder, 'p.json'), JSON.stringify({ id: 'ref', columns: { surname: 'last' }, every }));
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

function start(): ChildProcess {
  const files = ['--file', 'people.csv', '--profile', 'p.json', '--report', 'report.csv', '--journal', 'journal'];
  const program = join(projectRoot, 'dist', 'apps', 'import', 'src', 'import.main.js');
  return spawn(process.execPath, [program, '--agency', 'police', ...files], {
    cwd: folder,
    env: { POLICE_API: service.address, OIDC_ISSUER: service.address, CLIENT_SECRET_POLICE_RECORDS: 'known' },
    stdio: 'ignore',
  });
}

describe('an import that is killed', () => {
  it('goes on where it was, again and again, and each row is recorded once', async () => {
    let [code, starts] = [null as number | null, 0];
    while (code !== 0) {
      expect((starts += 1)).toBeLessThan(MOST_STARTS);
      const child = start();
      const ended = once(child, 'exit') as Promise<[number | null]>;
      const before = service.recorded.length;
      void eventually(() => expect(service.recorded.length).toBeGreaterThan(before + 30)).then(
        () => child.kill('SIGKILL'),
        () => undefined,
      );
      [code] = await ended;
    }
    expect(starts).toBeGreaterThan(3);
    const ids = service.recorded.map(
      ({ body }) => (body['people'] as { person: { recordId: string } }[])[0]?.person.recordId,
    );
    expect(new Set(ids).size).toBe(ROWS);
    expect(ids).toHaveLength(ROWS);
    // Eight were under way at each kill, and may have been told again under the same key.
    expect(service.requests()).toBeLessThanOrEqual(ROWS + 8 * starts);
  }, 120_000);
});
