import { holdOwnWork, type OwnWork, type ServiceUnderTest } from '#libs/testing';
import { call, hoursAgo, invited } from '../../test/casework.js';
import { priya, startHubUnderTest } from '../../test/hub-under-test.js';
import { policeSend } from '../../test/referrals.js';

const at = hoursAgo(1);
const dueOn = hoursAgo(-24).slice(0, 10);

/** Something that is written down of a referral that has just come. */
const ofReferral = (name: string, path: string, table: string, body: object, another: object): OwnWork => ({
  ...{ name, as: priya, table, another },
  ready: async (hub) => ({
    target: `POST /referrals/${await policeSend(hub)}/${path}`,
    body: { version: 2, ...body },
  }),
});

async function meetingAt(hub: ServiceUnderTest): Promise<string> {
  const id = await policeSend(hub);
  return `/referrals/${id}/strategy-meetings/${await call(hub, id)}`;
}

/** Of a meeting, after what has to be there first. */
const ofMeeting = (
  name: string,
  path: string,
  table: string,
  body: object,
  { another, first = [] }: { readonly another: object; readonly first?: readonly (readonly [string, object])[] },
): OwnWork => ({
  ...{ name, as: priya, table, another },
  ready: async (hub) => {
    const meeting = await meetingAt(hub);
    for (const [before, said] of first)
      await hub.call(`POST ${meeting}/${before}`, { as: priya, body: { version: 2, ...said } });
    return { target: `POST ${meeting}/${path}`, body: { version: 2, ...body } };
  },
});

const somebody = { agency: 'police', name: 'DS Raj Shah' };
const action = ['actions', { what: 'Find him', dueOn, owner: somebody }] as const;
const came = { attendance: [{ invited: 1, present: true }] };

holdOwnWork({
  start: () => startHubUnderTest(),
  works: [
    ofReferral(
      ...(['a meeting', 'strategy-meetings', 'strategy_meeting'] as const),
      { plannedFor: at, reason: 'She may be hurt again.', invited },
      { reason: 'Again' },
    ),
    ofMeeting(
      'an invitation',
      'invited',
      'strategy_meeting_invited',
      { invited: invited.slice(0, 1) },
      {
        another: { invited: invited.slice(1) },
      },
    ),
    ofMeeting('who came', 'attendance', 'strategy_meeting_attendance', came, {
      another: { attendance: [{ invited: 2, present: true }] },
    }),
    ofMeeting(
      'what was shared',
      'information',
      'strategy_meeting_information',
      { ...somebody, words: 'In May.' },
      {
        another: { words: 'In June.' },
      },
    ),
    ofMeeting(
      'a decision',
      'decisions',
      'strategy_meeting_decision',
      { decision: 'other', reasons: 'x' },
      {
        another: { reasons: 'y' },
      },
    ),
    ofMeeting('an action', 'actions', 'strategy_meeting_action', action[1], { another: { what: 'Find her' } }),
    ofMeeting(
      ...(['whose an action is', 'actions/owner', 'strategy_meeting_action_owner'] as const),
      { action: 1, owner: { agency: 'health', name: 'Jo Ward' } },
      { another: { owner: somebody }, first: [action] },
    ),
    ofMeeting(
      ...(['the end of an action', 'actions/end', 'strategy_meeting_action_end'] as const),
      { action: 1, state: 'done', words: 'Found.' },
      { another: { words: 'Gone.' }, first: [action] },
    ),
    ofMeeting(
      'the minutes',
      'close',
      'strategy_meeting_end',
      { minutes: 'All agreed.' },
      {
        another: { minutes: 'None agreed.' },
        first: [['attendance', came]],
      },
    ),
    ofMeeting('no meeting', 'call-off', 'strategy_meeting_end', { why: 'Nobody came.' }, { another: { why: 'x' } }),
    ofReferral(
      ...(['a power', 'protection-powers', 'protection_power'] as const),
      { power: 'bail-conditions', usedAt: at, officer: 'PC Hale', reason: 'He came back.', told: [] },
      { reason: 'Again' },
    ),
    ofReferral(
      ...(['a child’s voice', 'childs-voices', 'childs_voice'] as const),
      { seen: false, whyNotSeen: 'Asleep' },
      { whyNotSeen: 'Away' },
    ),
    ofReferral(
      ...(['signs of exploitation', 'exploitation', 'exploitation_assessment'] as const),
      { indicators: ['gang-link'], words: 'Seen by her teacher.' },
      { words: 'x' },
    ),
    ofReferral(
      ...(['a report of modern slavery', 'modern-slavery', 'modern_slavery_report'] as const),
      { takenFor: 'child', route: 'nrm', reportedAt: at, reportedBy: 'The police', words: 'He works at night.' },
      { words: 'x' },
    ),
  ],
});
