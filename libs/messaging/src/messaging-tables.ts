/**
 * The tables of the outbox and the inbox, and what the service's role may do with them. Part of a service's first
 * migration; run by the role that owns the schema.
 */
export function messagingTables(role: string): string {
  return `
CREATE TABLE outbox_sequence (
  topic text NOT NULL,
  subject text NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (topic, subject)
);

CREATE TABLE outbox (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL,
  topic text NOT NULL,
  subject text NOT NULL,
  sequence integer,
  headers jsonb NOT NULL,
  body bytea,
  due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  published_at timestamptz
);
CREATE INDEX outbox_unpublished ON outbox (seq) WHERE published_at IS NULL;
CREATE INDEX outbox_place ON outbox (topic, subject, sequence);

CREATE TABLE inbox (
  source text NOT NULL,
  event_id text NOT NULL,
  topic text NOT NULL,
  subject text NOT NULL,
  sequence integer,
  type text NOT NULL,
  digest bytea NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('applied', 'older')),
  received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (source, event_id)
);

CREATE TABLE inbox_position (
  topic text NOT NULL,
  subject text NOT NULL,
  position integer NOT NULL,
  asked_at timestamptz,
  PRIMARY KEY (topic, subject)
) WITH (fillfactor = 80);

CREATE TABLE parked (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic text NOT NULL,
  subject text NOT NULL,
  sequence integer NOT NULL,
  source text NOT NULL,
  event_id text NOT NULL,
  digest bytea NOT NULL,
  partition integer NOT NULL,
  record_offset bigint NOT NULL,
  key bytea,
  value bytea,
  headers json NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  retry_at timestamptz,
  parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (source, event_id)
);
CREATE INDEX parked_place ON parked (topic, subject, sequence);

CREATE TABLE dead_letter (
  id uuid PRIMARY KEY,
  topic text NOT NULL,
  partition integer NOT NULL,
  record_offset bigint NOT NULL,
  key bytea,
  value bytea,
  headers json NOT NULL,
  digest bytea NOT NULL,
  source text,
  event_id text,
  type text,
  subject text,
  sequence integer,
  takes_id boolean NOT NULL,
  blocks boolean NOT NULL,
  reason text NOT NULL,
  detail text,
  tries integer NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'redrive-requested', 'redriven', 'superseded', 'discarded')),
  because text,
  first_seen timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_seen timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (topic, partition, record_offset, digest)
);
CREATE INDEX dead_letter_event ON dead_letter (source, event_id);
CREATE INDEX dead_letter_place ON dead_letter (topic, subject, sequence) WHERE blocks;
CREATE INDEX dead_letter_requested ON dead_letter (state) WHERE state IN ('waiting', 'redrive-requested');

GRANT SELECT, INSERT, UPDATE ON outbox_sequence, inbox_position, dead_letter TO ${role};
GRANT SELECT, INSERT ON inbox TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, parked TO ${role};
`;
}
