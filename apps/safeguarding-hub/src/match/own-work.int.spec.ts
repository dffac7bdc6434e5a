import { randomUUID } from 'node:crypto';
import { holdOwnWork, type OwnWork, type ServiceUnderTest } from '#libs/testing';
import { priya, sean, startHubUnderTest } from '../../test/hub-under-test.js';
import { seen, takeAll } from '../../test/sightings.js';

let days = 0;

interface Match {
  readonly id: string;
  readonly version: number;
  readonly records: readonly { readonly agencyRecordId: string }[];
}

/** Two records that may be one person; with two incidents each, a word about them wants a second person's. */
async function asked(hub: ServiceUnderTest, incidents: number): Promise<Match> {
  const date = new Date(Date.UTC(1955, 0, 1 + (days += 41))).toISOString().slice(0, 10);
  const person = {
    names: [{ kind: 'current' as const, forenames: 'David', surname: 'Smith' }],
    birth: { kind: 'date' as const, date },
  };
  const [left, right] = [`P-own-${days}`, randomUUID()];
  for (let month = 1; month <= incidents; month += 1) {
    const at = `2026-0${month}-03T12:00:00Z`;
    await takeAll(hub, [seen(person, { record: left, at }), seen(person, { by: 'beacon', record: right, at })], 1);
  }
  const { json } = await hub.call<{ items: readonly Match[] }>('GET /matches', { as: priya });
  const match = json.items.find(({ records }) => records.some(({ agencyRecordId }) => agencyRecordId === left));
  if (!match) throw new Error('nobody was asked');
  return match;
}

const said = { decided: 'same', rationale: 'I looked at both.' };
const table = 'match_decision';
const word: OwnWork = {
  ...{ name: 'a word about two records', as: priya, table, another: { rationale: 'I rang her.' } },
  ready: async (hub) => {
    const { id, version } = await asked(hub, 1);
    return { target: `POST /matches/${id}/decide`, body: { ...said, version } };
  },
};

holdOwnWork({
  start: () => startHubUnderTest(),
  works: [
    word,
    {
      ...{ ...word, name: 'a word that is taken back' },
      ready: async (hub) => {
        const { id, version } = await asked(hub, 1);
        const decided = await hub.call<Match>(`POST /matches/${id}/decide`, { as: priya, body: { ...said, version } });
        return {
          target: `POST /matches/${id}/undo`,
          body: { rationale: 'I was wrong.', version: decided.json.version },
        };
      },
    },
    {
      ...{ ...word, name: 'a second person’s word', as: sean },
      ready: async (hub) => {
        const { id, version } = await asked(hub, 2);
        const first = await hub.call<Match>(`POST /matches/${id}/decide`, { as: priya, body: { ...said, version } });
        const body = { agrees: true, rationale: 'So do I.', version: first.json.version };
        return { target: `POST /matches/${id}/second`, body };
      },
    },
  ],
});
