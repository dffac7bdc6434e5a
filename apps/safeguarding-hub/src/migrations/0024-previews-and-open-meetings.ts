import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'safeguarding_hub';

/** Proposals that are taken back, what one that waits would change, and which meetings and actions are still open. */
export class PreviewsAndOpenMeetings1765000000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(POLICIES);
    await runner.query(MEETINGS);
  }

  async down(): Promise<void> {
    throw new Error('What somebody said of a policy is not forgotten: restore a backup instead.');
  }
}

const POLICIES = `
  -- By whoever proposed it, before a second person decided. Rows are added and never changed.
  CREATE TABLE policy_taken_back (
    policy_id text NOT NULL,
    version integer NOT NULL,
    why text NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (policy_id, version),
    FOREIGN KEY (policy_id, version) REFERENCES policy_version (policy_id, version)
  );
  GRANT SELECT, INSERT ON policy_taken_back TO ${ROLE};

  -- Of a version that waits: how far the count has come, and what it came to last. No person is in it but the last who was looked at.
  CREATE TABLE policy_preview (
    policy_id text NOT NULL,
    version integer NOT NULL,
    counting jsonb,
    counted jsonb,
    PRIMARY KEY (policy_id, version),
    FOREIGN KEY (policy_id, version) REFERENCES policy_version (policy_id, version)
  );
  GRANT SELECT, INSERT, UPDATE ON policy_preview TO ${ROLE};
  INSERT INTO policy_preview (policy_id, version)
    SELECT policy_id, version FROM policy_version LEFT JOIN policy_decision decided USING (policy_id, version)
     WHERE proposed_by_subject IS NOT NULL AND decided.at IS NULL;
`;

/** That something is over stands with it as well as in what was said of it, so that what is not is counted by an index. */
const MEETINGS = `
  ALTER TABLE strategy_meeting ADD COLUMN is_over boolean NOT NULL DEFAULT false;
  UPDATE strategy_meeting SET is_over = true WHERE id IN (SELECT meeting_id FROM strategy_meeting_end);
  CREATE INDEX strategy_meeting_open ON strategy_meeting (planned_for, id) WHERE NOT is_over;
  CREATE INDEX strategy_meeting_over ON strategy_meeting (planned_for DESC, id) WHERE is_over;

  ALTER TABLE strategy_meeting_action ADD COLUMN is_over boolean NOT NULL DEFAULT false;
  UPDATE strategy_meeting_action action SET is_over = true
   WHERE EXISTS (SELECT 1 FROM strategy_meeting_action_end ended
                  WHERE ended.meeting_id = action.meeting_id AND ended.action = action.position)
      -- Of a meeting that did not take place nothing is to be done.
      OR EXISTS (SELECT 1 FROM strategy_meeting_end over
                  WHERE over.meeting_id = action.meeting_id AND over.how = 'called-off');
  CREATE INDEX strategy_meeting_action_open ON strategy_meeting_action (due_on, meeting_id, position) WHERE NOT is_over;

  GRANT UPDATE (is_over) ON strategy_meeting, strategy_meeting_action TO ${ROLE};
`;
