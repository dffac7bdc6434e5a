import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { agencies } from '#libs/case-schemas';
import { breaks } from './compatibility.js';
import {
  contracts,
  generated,
  readJson,
  releasedFolder,
  sampleName,
  schemaFile,
  schemasFolder,
  type Contract,
} from './contracts.js';
import type { JsonSchema } from './json-schema.js';
import { spoilt, wrongByClass, wrongBySchema, type BadChange } from './samples.js';

const named = contracts.map((contract) => [sampleName(contract), contract] as const);
const kept = (contract: Contract, folder = schemasFolder): JsonSchema =>
  readJson(folder, schemaFile(contract)) as JsonSchema;
const sample = (contract: Contract, kind: 'full' | 'minimal' | 'bad', folder = schemasFolder): object =>
  readJson(folder, 'samples', `${sampleName(contract)}.${kind}.json`) as object;
const goodSamples = (contract: Contract, folder = schemasFolder): object[] => [
  sample(contract, 'full', folder),
  sample(contract, 'minimal', folder),
];

function check(schema: JsonSchema): (body: object) => string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (body) => (validate(body) ? [] : wrongBySchema(validate.errors ?? []));
}

describe('the kept schemas', () => {
  it.each(named)('say of %s what its class says', (_, contract) => {
    expect(kept(contract)).toEqual(generated(contract));
  });

  it.each(named)('name the dialect of %s and the schema itself', (_, contract) => {
    expect(kept(contract)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:referral-hub:schema:${contract.name}:${contract.version}`,
    });
  });

  it.each([schemasFolder, releasedFolder])('and samples are those of our contracts and no others in %s', (folder) => {
    const jsonFiles = (path: string): string[] => readdirSync(path).filter((file) => file.endsWith('.json'));
    const samples = contracts.flatMap((contract) =>
      ['bad', 'full', 'minimal'].map((kind) => `${sampleName(contract)}.${kind}.json`),
    );
    expect(jsonFiles(folder)).toEqual(contracts.map(schemaFile).sort());
    expect(jsonFiles(join(folder, 'samples'))).toEqual(samples.sort());
  });
});

describe.each(named)('a sample of %s', (_, contract) => {
  const wrong = check(kept(contract));

  it.each(['full', 'minimal'] as const)('that is %s is accepted by the schema and by the class', (kind) => {
    expect(wrong(sample(contract, kind))).toEqual([]);
    expect(wrongByClass(contract, sample(contract, kind))).toEqual([]);
  });

  it('that is full says everything that can be said at its top', () => {
    expect(Object.keys(sample(contract, 'full')).sort()).toEqual(Object.keys(kept(contract).properties ?? {}).sort());
  });

  it('that is minimal can lose nothing', () => {
    const minimal = sample(contract, 'minimal');
    for (const path of Object.keys(minimal)) {
      expect(wrong(spoilt(minimal, { path }))).toContain(path);
      expect(wrongByClass(contract, spoilt(minimal, { path }))).toContain(path);
    }
  });

  const bad = (sample(contract, 'bad') as BadChange[]).map((change) => [change.path, change] as const);
  it.each(bad)('is refused for its %s by the schema and by the class', (path, change) => {
    const body = spoilt(sample(contract, 'full'), change);
    // The class names the list and the schema the item in it.
    expect(wrong(body).map((found) => (found.startsWith(`${path}[`) ? path : found))).toContain(path);
    expect(wrongByClass(contract, body)).toContain(path);
  });

  it('with a property that nobody knows yet is read as an event and refused as a request', () => {
    const body = { ...sample(contract, 'full'), addedLater: { by: 'a newer writer' } };
    const expected = contract.unknownProperties === 'refused' ? ['addedLater'] : [];
    expect(wrong(body)).toEqual(expected);
    expect(wrongByClass(contract, body)).toEqual(expected);
  });
});

/** The schema as it would read if one more agency had joined. */
const joinedBy = (newcomer: string, schema: JsonSchema): JsonSchema =>
  JSON.parse(
    JSON.stringify(schema).replaceAll(JSON.stringify(agencies), JSON.stringify([...agencies, newcomer])),
  ) as JsonSchema;

/** The body as it would read of another agency. */
const namingLastAgency = (body: object, newcomer: string): object =>
  JSON.parse(JSON.stringify(body).replaceAll(JSON.stringify(agencies.at(-1)), JSON.stringify(newcomer))) as object;

describe.each(named)('the released %s', (_, contract) => {
  const released = kept(contract, releasedFolder);
  const [wrongThen, wrongNow] = [check(released), check(kept(contract))];

  it('differs from today’s only by properties that may be left out, and by agencies that have joined', () => {
    expect(breaks(released, kept(contract), agencies)).toEqual([]);
  });

  it('would differ by nothing else if one more agency joined', () => {
    expect(breaks(released, joinedBy('housing', kept(contract)), [...agencies, 'housing'])).toEqual([]);
  });

  it('is refused for nothing but its name by partners who do not know it yet', () => {
    const newcomer = 'somebody-new';
    for (const body of goodSamples(contract)) {
      const named = namingLastAgency(body, newcomer);
      const open = check(joinedBy(newcomer, released));
      if (contract.unknownProperties === 'ignored') expect(open(named)).toEqual([]);
    }
  });

  it('was written by partners who are still understood', () => {
    for (const body of goodSamples(contract, releasedFolder)) {
      expect(wrongNow(body)).toEqual([]);
      expect(wrongByClass(contract, body)).toEqual([]);
    }
  });

  it('is read by partners who still understand us', () => {
    const newer =
      contract.unknownProperties === 'ignored' ? goodSamples(contract) : goodSamples(contract, releasedFolder);
    for (const body of newer) expect(wrongThen(body)).toEqual([]);
  });
});
