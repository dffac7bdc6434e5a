/** The table of answers already given, and what a service's role may do with it. For the service's first migration. */
export function idempotencyTable(role: string): string {
  if (!/^[a-z_]+$/.test(role)) throw new Error('a role is named in lower-case letters');
  return `
    CREATE TABLE idempotency_key (
      principal text NOT NULL,
      key text NOT NULL,
      body_hash text NOT NULL,
      status smallint,
      response json,
      created_at timestamptz NOT NULL,
      PRIMARY KEY (principal, key)
    );
    CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
    GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO ${role};
  `;
}
