import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../deploy/local/project.js';
import { cruise, type Cruise } from './cruise.js';
import { plantTree, typescriptIn } from './source-tree.js';

const LIMIT_MS = 120_000;
const folders = ['apps', 'libs', 'deploy', 'test'];
const { forbidden } = createRequire(import.meta.url)(join(projectRoot, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; severity: string }[];
};

describe('the import rules', () => {
  let project: Cruise;
  beforeAll(async () => {
    project = await cruise(projectRoot, folders);
  }, LIMIT_MS);

  it('hold in the whole project', () => {
    expect(project.violations).toEqual([]);
  });

  it('were tried on every source file, and there are hundreds', () => {
    const files = folders.flatMap((folder) => typescriptIn(projectRoot, folder));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => !project.sources.includes(file))).toEqual([]);
  });
});

/** File, what it imports, and the rules that it breaks by that. */
const planted: readonly (readonly [string, string, readonly string[]])[] = [
  ['apps/police/src/incident/neighbour.ts', '../../../beacon/src/main.js', ['apps-are-islands']],
  ['apps/police/src/incident/neighbour-type.ts', 'type ../../../beacon/src/main.js', ['apps-are-islands']],
  ['libs/http/src/upwards.ts', '../../../apps/beacon/src/main.js', ['libs-do-not-know-apps']],
  ['libs/case-schemas/src/reads-files.ts', 'node:fs', ['pure-libs-use-no-node']],
  ['libs/repeat-detection/src/hashes.ts', 'crypto', ['pure-libs-use-no-node']],
  ['libs/deadlines/src/reads-files.ts', 'node:fs', ['pure-libs-use-no-node']],
  ['libs/deadlines/src/framework.ts', '@nestjs/common', ['deadlines-use-two-packages']],
  ['libs/deadlines/src/decorated.ts', 'class-validator', ['deadlines-use-two-packages']],
  ['libs/deadlines/src/language.ts', '#libs/case-schemas', ['deadlines-know-no-other-lib']],
  ['libs/deadlines/src/stored.ts', 'type #libs/database', ['deadlines-know-no-other-lib']],
  ['libs/case-schemas/src/dated.ts', 'temporal-polyfill', ['pure-libs-use-no-framework']],
  ['libs/case-schemas/src/framework.ts', '@nestjs/common', ['pure-libs-use-no-framework']],
  ['libs/referral-lifecycle/src/decorated.ts', 'class-validator', ['only-the-language-has-decorators']],
  [
    'libs/repeat-detection/src/framework.ts',
    'typeorm',
    ['only-the-language-has-decorators', 'pure-libs-use-no-framework'],
  ],
  ['libs/referral-lifecycle/src/stored.ts', '#libs/database', ['pure-libs-know-only-the-language']],
  ['apps/beacon/src/person/inside.ts', '#libs/repeat-detection/engine', ['engines-are-for-the-command-line']],
  ['apps/beacon/src/person/inside-type.ts', 'type #libs/repeat-detection/engine', ['engines-are-for-the-command-line']],
  ['libs/case-schemas/src/answers.ts', '#libs/http', ['the-language-knows-no-other-lib']],
  ['libs/case-schemas/src/protocol.ts', '#libs/referral-lifecycle', ['the-language-knows-no-other-lib']],
  ['apps/web/src/queue/stored.ts', '#libs/database', ['web-keeps-no-case-data']],
  ['apps/web/src/queue/heard.ts', 'type #libs/messaging', ['web-keeps-no-case-data']],
  ['apps/beacon/src/referral/client.service.ts', 'kafkajs', ['one-file-names-kafkajs']],
  ['libs/messaging/src/relay.ts', 'kafkajs', ['one-file-names-kafkajs']],
  ['apps/beacon/src/referral/rules.ts', './referral.service.js', ['rules-stay-pure']],
  ['apps/beacon/src/referral/rules-of-nest.ts', '@nestjs/common', ['rules-stay-pure']],
  ['apps/beacon/src/referral/upside-down.repository.ts', './referral.service.js', ['repositories-know-no-service']],
  ['apps/beacon/src/referral/past.controller.ts', './referral.repository.js', ['doors-lead-to-a-service']],
  ['apps/beacon/src/referral/past.consumer.ts', './referral.repository.js', ['doors-lead-to-a-service']],
  ['apps/beacon/src/faked.ts', '#libs/testing', ['tests-stay-outside']],
  ['libs/database/src/launched.ts', '../../../deploy/local/launch.js', ['tests-stay-outside']],
  ['libs/database/src/tested.ts', './a.spec.js', ['tests-stay-outside']],
  ['libs/database/src/supported.ts', '../test/support.js', ['tests-stay-outside']],
  ['libs/http/src/about.ts', './round.js', ['no-cycles']],
];

/** What they import, and what is allowed though it looks alike. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'apps/beacon/src/main.ts': ['./referral/referral.controller.js'],
  'apps/beacon/src/referral/referral.controller.ts': ['./referral.service.js', '@nestjs/common', '#libs/http'],
  'apps/beacon/src/referral/referral.service.ts': ['./referral.repository.js', './referral.js', '#libs/messaging'],
  'apps/beacon/src/referral/referral.repository.ts': ['./referral.js', 'typeorm', '#libs/database'],
  'apps/beacon/src/referral/referral.ts': ['#libs/referral-lifecycle', '#libs/case-schemas'],
  'apps/beacon/test/support.ts': ['#libs/testing', '../src/main.js'],
  'libs/case-schemas/src/index.ts': ['class-validator', 'class-transformer', 'reflect-metadata'],
  'libs/case-schemas/src/index.spec.ts': ['node:fs'],
  'libs/deadlines/src/index.ts': ['date-holidays', 'temporal-polyfill', './due.js'],
  'libs/deadlines/src/due.ts': ['type temporal-polyfill'],
  'libs/deadlines/src/index.spec.ts': ['typeorm', './due.js'],
  'libs/referral-lifecycle/src/index.ts': ['#libs/case-schemas', './one.js'],
  'libs/referral-lifecycle/src/one.ts': ['type ./other.js'],
  'libs/referral-lifecycle/src/other.ts': ['type ./one.js'],
  'libs/repeat-detection/src/index.ts': ['#libs/case-schemas'],
  'libs/repeat-detection/src/engine.ts': ['./index.js'],
  'libs/repeat-detection/examples/threads.ts': ['#libs/repeat-detection/engine', '#libs/repeat-detection'],
  'apps/link/src/run.ts': ['#libs/repeat-detection/engine'],
  'libs/messaging/src/index.ts': ['./kafka.js', '#libs/database', '#libs/case-schemas'],
  'libs/messaging/src/kafka.ts': ['kafkajs', 'node:fs'],
  'libs/database/src/index.ts': ['typeorm'],
  'libs/database/src/a.spec.ts': ['#libs/testing'],
  'libs/database/test/support.ts': ['../src/index.js'],
  'libs/http/src/index.ts': ['@nestjs/common'],
  'libs/http/src/round.ts': ['./about.js'],
  'libs/testing/src/index.ts': ['kafkajs', '../../../deploy/local/launch.js'],
  'deploy/local/launch.ts': ['#libs/case-schemas'],
  'test/bench.ts': ['#libs/repeat-detection/engine'],
  'test/journey.ts': ['../deploy/local/launch.js', '../apps/beacon/src/main.js'],
};

const packages = [
  '@nestjs/common',
  'class-transformer',
  'class-validator',
  'date-holidays',
  'kafkajs',
  'reflect-metadata',
  'temporal-polyfill',
  'typeorm',
];

describe('each import rule', () => {
  let root: string;
  let broken: Cruise;
  beforeAll(async () => {
    const imports = planted.map(([file, target]) => [file, [target]] as const);
    root = plantTree({ ...allowed, ...Object.fromEntries(imports) }, packages);
    broken = await cruise(root, folders);
  }, LIMIT_MS);
  afterAll(() => rmSync(root, { recursive: true }));

  it.each(planted)('is broken by %s when it imports %s: %j', (file, _, rules) => {
    const found = broken.violations.filter(({ from }) => from === file).map(({ rule }) => rule);
    expect(found.sort()).toEqual(rules);
  });

  it.each(Object.keys(allowed))('lets %s be as it is', (file) => {
    expect(broken.sources).toContain(file);
    const found = broken.violations.filter(({ from }) => from === file).map(({ rule }) => rule);
    expect(found).toEqual([]);
  });

  it('has been broken here, and is an error', () => {
    expect(forbidden.map(({ name }) => name).sort()).toEqual(
      [...new Set(planted.flatMap(([, , rules]) => rules))].sort(),
    );
    expect(forbidden.every(({ severity }) => severity === 'error')).toBe(true);
  });
});
