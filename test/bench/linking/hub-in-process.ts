import { randomUUID } from 'node:crypto';
import { AccessLog } from '#libs/access';
import { createDataSource, migrate, Transactions } from '#libs/database';
import { startPlatform, type Platform } from '../../../libs/testing/src/platform.js';
import type { DataSource } from 'typeorm';
import { FindingDueRepository } from '../../../apps/safeguarding-hub/src/finding/finding-due.repository.js';
import { migrations } from '../../../apps/safeguarding-hub/src/migrations/migrations.js';
import { CandidateQuery } from '../../../apps/safeguarding-hub/src/person/candidate.query.js';
import { LinkageService } from '../../../apps/safeguarding-hub/src/person/linkage.service.js';
import { NeighbourhoodRepository } from '../../../apps/safeguarding-hub/src/person/neighbourhood.repository.js';
import { PersonChangeRepository } from '../../../apps/safeguarding-hub/src/person/person-change.repository.js';
import { PersonRepository } from '../../../apps/safeguarding-hub/src/person/person.repository.js';
import { RecordLinkRepository } from '../../../apps/safeguarding-hub/src/person/record-link.repository.js';
import { RegroupingService } from '../../../apps/safeguarding-hub/src/person/regrouping.service.js';
import { TermCountRepository } from '../../../apps/safeguarding-hub/src/person/term-count.repository.js';
import { SightingRepository } from '../../../apps/safeguarding-hub/src/sighting/sighting.repository.js';
import { SightingService } from '../../../apps/safeguarding-hub/src/sighting/sighting.service.js';

/** What takes a sighting, as the hub has it, over a PostgreSQL that survives a crash. Without Kafka and web. */
export interface HubInProcess {
  readonly platform: Platform;
  readonly source: DataSource;
  readonly transactions: Transactions;
  readonly sightings: SightingService;
  readonly counts: TermCountRepository;
  /** Of its database, for the administrator. */
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export async function startHubInProcess(): Promise<HubInProcess> {
  const platform = await startPlatform({ durable: true, size: 'large' });
  const { url, migrationUrl } = await platform.createDatabase('safeguarding_hub');
  await migrate(migrationUrl, migrations);
  const source = createDataSource({ url, poolSize: 8, pipelined: true }, []);
  await source.initialize();
  const now = () => new Date();
  const [people, links, counts] = [new PersonRepository(), new RecordLinkRepository(), new TermCountRepository()];
  const [near, changes] = [new NeighbourhoodRepository(), new PersonChangeRepository()];
  const regrouping = new RegroupingService(near, changes, randomUUID);
  const linkage = new LinkageService(
    people,
    new CandidateQuery(),
    links,
    near,
    regrouping,
    changes,
    counts,
    randomUUID,
  );
  const sightings = new SightingService(
    linkage,
    new SightingRepository(),
    new FindingDueRepository(),
    new AccessLog(now),
    now,
  );
  const stop = async (): Promise<void> => {
    await source.destroy();
    await platform.stop();
  };
  const admin = new URL(platform.addresses.adminUrl);
  admin.pathname = new URL(url).pathname;
  const transactions = new Transactions(source);
  return { platform, source, transactions, sightings, counts, adminUrl: admin.href, stop };
}
