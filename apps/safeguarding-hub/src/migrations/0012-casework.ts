import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** The hub's casework on what it was sent: who met and what they made of it, which powers were used, what a child said. */
export class Casework1765000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEETINGS);
    await runner.query(PROTECTION);
    await runner.query(EXPLOITATION);
  }

  async down(): Promise<void> {
    throw new Error('What was written down of a case is not thrown away: restore a backup instead.');
  }
}

/** Rows are added and never changed: of what is said twice, the last holds. */
const MEETINGS = `
  CREATE TABLE strategy_meeting (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral (id),
    planned_for timestamptz NOT NULL,
    reason text NOT NULL,
    called_by text NOT NULL,
    called_at timestamptz NOT NULL
  );
  CREATE INDEX strategy_meeting_by_referral ON strategy_meeting (referral_id, called_at);
  CREATE INDEX strategy_meeting_by_time ON strategy_meeting (planned_for, id);

  CREATE TABLE strategy_meeting_invited (
    meeting_id uuid NOT NULL REFERENCES strategy_meeting (id),
    position integer NOT NULL,
    agency text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (meeting_id, position)
  );

  CREATE TABLE strategy_meeting_attendance (
    meeting_id uuid NOT NULL,
    invited integer NOT NULL,
    position integer NOT NULL,
    present boolean NOT NULL,
    why_absent text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, invited, position),
    FOREIGN KEY (meeting_id, invited) REFERENCES strategy_meeting_invited (meeting_id, position),
    CONSTRAINT absence_is_explained CHECK (present OR why_absent IS NOT NULL)
  );

  CREATE TABLE strategy_meeting_information (
    meeting_id uuid NOT NULL REFERENCES strategy_meeting (id),
    position integer NOT NULL,
    agency text NOT NULL,
    name text NOT NULL,
    words text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, position)
  );

  CREATE TABLE strategy_meeting_decision (
    meeting_id uuid NOT NULL REFERENCES strategy_meeting (id),
    position integer NOT NULL,
    decision text NOT NULL,
    reasons text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, position)
  );

  CREATE TABLE strategy_meeting_action (
    meeting_id uuid NOT NULL REFERENCES strategy_meeting (id),
    position integer NOT NULL,
    what text NOT NULL,
    due_on date NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, position)
  );
  CREATE INDEX strategy_meeting_action_due ON strategy_meeting_action (due_on, meeting_id, position);

  CREATE TABLE strategy_meeting_action_owner (
    meeting_id uuid NOT NULL,
    action integer NOT NULL,
    position integer NOT NULL,
    agency text NOT NULL,
    name text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, action, position),
    FOREIGN KEY (meeting_id, action) REFERENCES strategy_meeting_action (meeting_id, position)
  );

  CREATE TABLE strategy_meeting_action_end (
    meeting_id uuid NOT NULL,
    action integer NOT NULL,
    state text NOT NULL,
    words text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (meeting_id, action),
    FOREIGN KEY (meeting_id, action) REFERENCES strategy_meeting_action (meeting_id, position)
  );

  CREATE TABLE strategy_meeting_end (
    meeting_id uuid PRIMARY KEY REFERENCES strategy_meeting (id),
    how text NOT NULL,
    words text NOT NULL,
    next_review_on date,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  GRANT SELECT, INSERT ON strategy_meeting, strategy_meeting_invited, strategy_meeting_attendance,
    strategy_meeting_information, strategy_meeting_decision, strategy_meeting_action, strategy_meeting_action_owner,
    strategy_meeting_action_end, strategy_meeting_end TO ${ROLE};
`;

const PROTECTION = `
  CREATE TABLE protection_power (
    id uuid PRIMARY KEY,
    referral_id uuid NOT NULL REFERENCES referral (id),
    power text NOT NULL,
    used_at timestamptz NOT NULL,
    details jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );
  CREATE INDEX protection_power_by_referral ON protection_power (referral_id, used_at);

  CREATE TABLE protection_power_ended (
    power_id uuid PRIMARY KEY REFERENCES protection_power (id),
    at timestamptz NOT NULL,
    how text NOT NULL,
    explanation text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
  );

  CREATE TABLE childs_voice (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    voice jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );

  GRANT SELECT, INSERT ON protection_power, protection_power_ended, childs_voice TO ${ROLE};
`;

const EXPLOITATION = `
  CREATE TABLE exploitation_assessment (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    indicators text[] NOT NULL,
    words text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );

  CREATE TABLE modern_slavery_report (
    referral_id uuid NOT NULL REFERENCES referral (id),
    position integer NOT NULL,
    details jsonb NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, position)
  );

  GRANT SELECT, INSERT ON exploitation_assessment, modern_slavery_report TO ${ROLE};
`;
