import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sharingAgreements, topics } from '#libs/case-schemas';
import { agreementsPage } from './agreements-page.js';
import { asyncApi } from './async-api.js';
import { documents, textOf } from './documents.js';
import { yaml } from './yaml.js';

interface Diagnostic {
  readonly severity: number;
  readonly message: string;
  readonly path: readonly (string | number)[];
}
interface Parsed {
  readonly diagnostics: readonly Diagnostic[];
  readonly document?: {
    allChannels(): { all(): readonly { address(): string; messages(): { all(): readonly { name(): string }[] } }[] };
  };
}
interface AsyncApiParser {
  parse(text: string): Promise<Parsed>;
}

// The package says `module` of what Node would load as CommonJS.
const { Parser } = createRequire(import.meta.url)('@asyncapi/parser') as { Parser: new () => AsyncApiParser };
const ERROR = 0;

const onChannel = (name: string): string[] => {
  const { channels } = asyncApi() as { channels: Record<string, { messages: object }> };
  return Object.keys(channels[name]?.messages ?? {});
};

describe('the documents that are made', () => {
  it.each(documents.map((document) => [basename(document.path), document] as const))(
    '%s says what the table says; `npm run docs` writes it again',
    async (_, document) => {
      expect(readFileSync(document.path, 'utf8')).toBe(await textOf(document));
    },
    60_000, // what the services answer is read from their whole text
  );
});

describe('the AsyncAPI document', () => {
  it('is one, without an error, and has every channel of the agreements', async () => {
    const text = readFileSync((documents[0] as (typeof documents)[0]).path, 'utf8');
    const { diagnostics, document } = await new Parser().parse(text);
    expect(diagnostics.filter(({ severity }) => severity === ERROR)).toEqual([]);
    const addresses = document
      ?.allChannels()
      .all()
      .map((channel) => channel.address());
    const streams = topics()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('dead-letter.'));
    expect(addresses?.sort()).toEqual(streams.sort());
  }, 60_000);

  it('is refused by the parser where it speaks of a channel that is not there', async () => {
    const broken = yaml(asyncApi()).replaceAll('#/channels/referral.police.beacon"', '#/channels/nothing"');
    const { diagnostics } = await new Parser().parse(broken);
    expect(diagnostics.filter(({ severity }) => severity === ERROR)).not.toEqual([]);
  }, 60_000);

  it('lets a referral begin only in a direction that is agreed', () => {
    expect(onChannel('referral.youth-offending.probation')).toContain('referral-sent.v1');
    expect(onChannel('referral.probation.youth-offending')).not.toContain('referral-sent.v1');
    expect(onChannel('referral.probation.youth-offending')).toContain('referral-accepted.v1');
  });

  it('tells sightings and warnings where they belong', () => {
    expect(onChannel('sighting.police')).toEqual(['person-sighted.v1', 'alert-answered.v1']);
    expect(onChannel('alert.beacon')).toEqual(['repeat-alert.v1', 'repeat-alert.v2']);
    expect(onChannel('referral.police.beacon')).not.toContain('repeat-alert.v1');
  });

  it('lets the hub alone ask what is known of somebody, and those whom it may ask answer', () => {
    expect(onChannel('referral.safeguarding-hub.police')).toContain('information-requested.v1');
    expect(onChannel('referral.police.safeguarding-hub')).toContain('information-given.v1');
    expect(onChannel('referral.police.safeguarding-hub')).not.toContain('information-requested.v1');
    expect(onChannel('referral.safeguarding-hub.sarc')).not.toContain('information-requested.v1');
  });
});

describe('the page of the sharing agreements', () => {
  it('has a section for each agreement, to which the overview leads', () => {
    const page = agreementsPage();
    for (const { id } of sharingAgreements) {
      expect(page).toContain(`\n## ${id}\n`);
      expect(page).toContain(`](#${id})`);
    }
  });

  it('says of each how far its source can be relied on', () => {
    expect(
      agreementsPage().match(/the text named was not read\._|Read(?:, in a source .*)?\._|Read in the source\._/g)
        ?.length,
    ).toBe(sharingAgreements.length);
  });
});

describe('a value as YAML', () => {
  it('is an indented block with its texts quoted', () => {
    const value = { on: 'no', list: [{ a: 1, b: [] }, ['x'], 'y: z'], empty: {}, $ref: '#/a' };
    expect(yaml(value)).toBe(
      [
        '"on": "no"',
        'list:',
        '  - a: 1',
        '    b: []',
        '  - - "x"',
        '  - "y: z"',
        'empty: {}',
        '"$ref": "#/a"',
        '',
      ].join('\n'),
    );
  });
});
