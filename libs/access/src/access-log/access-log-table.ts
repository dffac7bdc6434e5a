/**
 * The access log, the head of its chain, and what a service's role may do: add and read, never change or delete.
 * For the service's first migration. Data Protection Act 2018, section 62.
 */
export function accessLogTable(role: string): string {
  if (!/^[a-z_]+$/.test(role)) throw new Error('a role is named in lower-case letters');
  return `
    CREATE TABLE access_log (
      position bigint PRIMARY KEY,
      at timestamptz NOT NULL,
      subject text NOT NULL,
      client_id text NOT NULL,
      agency text NOT NULL,
      action text NOT NULL,
      what text NOT NULL,
      id text,
      recipients text[] NOT NULL,
      correlation_id text NOT NULL,
      causation_id text,
      hash bytea NOT NULL
    );
    CREATE INDEX access_log_what_id ON access_log (what, id);
    CREATE INDEX access_log_subject ON access_log (subject, at);
    CREATE TABLE access_log_head (
      only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
      position bigint NOT NULL,
      hash bytea NOT NULL
    );
    INSERT INTO access_log_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
    GRANT SELECT, INSERT ON access_log TO ${role};
    GRANT SELECT, UPDATE ON access_log_head TO ${role};
  `;
}
