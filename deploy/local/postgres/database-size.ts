/** `large`: some gigabytes that thousands of statements a second write all over, such as a hub that knows a million people. */
export type DatabaseSize = 'small' | 'large';

/** What differs by size; PostgreSQL's own values elsewhere. */
export const sizedFor: Readonly<Record<DatabaseSize, readonly string[]>> = {
  // A new database has no statistics; without them the planner reads whole tables until somebody looks.
  small: ['shared_buffers=128MB', 'autovacuum_naptime=10s'],
  // Keys lie all over their index, so after each checkpoint nearly every one written brings its whole page into the log: by
  // PostgreSQL's own values there is a checkpoint a minute. Log files that are kept need not be made anew while somebody waits.
  // Statistics of large tables change slowly, and looking each ten seconds takes a core from whoever waits.
  large: [
    'shared_buffers=2GB',
    'max_wal_size=8GB',
    'min_wal_size=2GB',
    'checkpoint_timeout=15min',
    'wal_buffers=64MB',
    'autovacuum_naptime=1min',
  ],
};
