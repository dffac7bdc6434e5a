import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import type { Person } from '#libs/case-schemas';
import type { ServiceSettings } from '#libs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { startBeacon } from '../../../apps/beacon/src/start.js';
import { command } from '../../../apps/import/src/command.js';
import type { IntakeAgency } from '../../../apps/import/src/intake/intake.js';
import { startPolice } from '../../../apps/police/src/start.js';
import { startSafeguardingHub } from '../../../apps/safeguarding-hub/src/start.js';
import { startPlatform, type Platform } from '../../../libs/testing/src/platform.js';
import { startTokenIssuer, type TokenIssuer } from '../../../libs/testing/src/platform-token-issuer.js';
import { signInFor } from '../../import/sign-in-for-systems.js';

const systems = {
  police: { client: 'police-records', role: 'incident-reporter' },
  beacon: { client: 'beacon-contacts', role: 'contact-recorder' },
} as const;

/** A record as the hub has it, and whose it is for the hub. */
export interface RecordAtHub {
  readonly name: string;
  readonly person: string;
  readonly details: Person;
}

/** Police, Beacon and the hub in this process, over a PostgreSQL and a Kafka of their own. */
export class WholeRoad {
  private constructor(
    private readonly platform: Platform,
    private readonly issuer: TokenIssuer,
    private readonly services: Readonly<Record<IntakeAgency | 'hub', NestExpressApplication>>,
  ) {}

  static async start(): Promise<WholeRoad> {
    const platform = await startPlatform({ durable: false, agreements: true });
    const issuer = await startTokenIssuer();
    const settings = async (name: string): Promise<ServiceSettings> => ({
      http: { host: '127.0.0.1', port: 0 },
      database: await platform.createDatabase(name.replaceAll('-', '_')),
      kafka: { ...platform.account(name), clientId: name },
      logLevel: 'fatal',
      tokens: { issuer: issuer.issuer, audience: 'referral-hub' },
    });
    const police = await startPolice(await settings('police'));
    const beacon = await startBeacon(await settings('beacon'));
    const hub = await startSafeguardingHub(await settings('safeguarding-hub'));
    return new WholeRoad(platform, issuer, { police, beacon, hub });
  }

  /** Runs the command as somebody at a terminal would; gives its exit code. */
  async import(agency: IntakeAgency, file: string, profile: string, more: readonly string[]): Promise<number> {
    const { client, role } = systems[agency];
    const as = { sub: client, client_id: client, agency, roles: [role] };
    const door = await signInFor(this.issuer, as);
    const address = await this.services[agency].getUrl();
    const kept = (name: string): string => join(this.platform.path, `${agency}-${name}`);
    try {
      return await command(
        [
          ...['--agency', agency, '--file', file, '--profile', profile],
          ...['--report', kept('report.csv'), '--journal', kept('journal'), ...more],
        ],
        {
          ...{ OIDC_ISSUER: door.address, POLICE_API: address, BEACON_API: address },
          ...{ CLIENT_SECRET_POLICE_RECORDS: 'known', CLIENT_SECRET_BEACON_CONTACTS: 'known' },
        },
        { out: process.stdout, err: process.stderr },
      );
    } finally {
      door.stop();
    }
  }

  /** Waits until the hub has so many records and has looked at everybody whom they concern. */
  async arrived(records: number, report: (arrived: number) => void): Promise<void> {
    for (;;) {
      const [{ known, due } = { known: 0, due: 0 }] = await this.query<{ known: number; due: number }>(
        `SELECT (SELECT count(*) FROM person_record)::integer AS known, (SELECT count(*) FROM finding_due)::integer AS due`,
      );
      if (known >= records && due === 0) return;
      report(known);
      await pause(5_000);
    }
  }

  records(): Promise<RecordAtHub[]> {
    return this.query(
      `SELECT agency || '/' || agency_record_id AS name, person_id AS person, details FROM person_record ORDER BY told_at, id`,
    );
  }

  async questions(): Promise<number> {
    return (await this.query('SELECT 1 FROM possible_match')).length;
  }

  async stop(): Promise<void> {
    for (const service of Object.values(this.services)) await service.close();
    await Promise.all([this.issuer.stop(), this.platform.stop()]);
  }

  private query<Row>(text: string): Promise<Row[]> {
    return this.services.hub.get(DataSource).query<Row[]>(text);
  }
}
