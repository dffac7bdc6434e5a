import { DynamicModule, Inject, Module, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DatabaseSettings, EntityClass, createDataSource } from './data-source.js';
import { MigrationClass, migrate } from './migrate.js';
import { CommitPoints, Transactions } from './transactions.js';
import { waitForDatabase } from './wait-for-database.js';

export interface DatabaseOptions {
  readonly settings: DatabaseSettings;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** For tests of crashes only. */
  readonly points?: CommitPoints;
}

/**
 * The service's own database. Everybody else stops at the latest in `beforeApplicationShutdown`; the connections
 * close in the hook after that, when nothing can be using them any more.
 */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => openDatabase(options) },
        {
          provide: Transactions,
          inject: [DataSource],
          useFactory: (dataSource: DataSource) => new Transactions(dataSource, options.points),
        },
      ],
      exports: [DataSource, Transactions],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

async function openDatabase({ settings, entities, migrations }: DatabaseOptions): Promise<DataSource> {
  if (settings.migrationUrl !== undefined) await migrate(settings.migrationUrl, migrations);
  const dataSource = createDataSource(settings, entities);
  return waitForDatabase(() => dataSource.initialize());
}
