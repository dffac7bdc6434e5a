import { randomUUID } from 'node:crypto';
import { clientCredentials } from '#libs/service-client';
import { exchange, type Exchange } from '#libs/testing';
import { untilSeen } from '../faults/system/within.js';
import type { LaunchedHub } from './launched-hub.js';
import { personToken } from '../../deploy/local/county/load/person-token.js';

type Json = Record<string, unknown>;

/** Long enough for what goes through the broker and comes back. */
const SOON_MS = 30_000;

/** A victim whom each agency writes down alike, and who shares nothing with another but a forename. */
export function victim(surname: string): Json {
  const number = [...surname].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_000, 7);
  return {
    recordId: `J-${surname}`,
    names: [{ kind: 'current', title: 'Ms', forenames: 'Sarah Jane', surname }],
    birth: { kind: 'date', date: `${1950 + (number % 50)}-0${1 + (number % 9)}-1${number % 10}` },
    sex: 'F',
    addresses: [
      {
        kind: 'home',
        lines: [`${number} Mill Lane`],
        town: 'Hatfield',
        postcode: `AL${1 + (number % 9)} 8TR`,
        protected: false,
      },
    ],
    phones: [{ number: `07700 90${number + 1_000}`, kind: 'mobile' }],
  };
}

const monthsAgo = (months: number): string => new Date(Date.now() - months * 30 * 86_400_000).toISOString();

/** What an officer took down so many months ago. */
export const incidentOf = (person: Json, months: number): Json => ({
  reference: `41PY/${randomUUID().slice(0, 8)}/26`,
  reportingOfficer: 'amara.okafor',
  occurredAt: monthsAgo(months),
  reportedAt: monthsAgo(months),
  category: 'domestic-abuse',
  place: { description: 'Kitchen of the home' },
  people: [{ role: 'victim', person }],
  riskAssessment: { tool: 'DASH', toolVersion: '2009', score: 9, grade: 'medium', gradedBy: 'officer' },
  consent: [
    {
      purpose: 'victim-support',
      recipient: 'beacon',
      decision: 'given',
      by: 'self',
      at: monthsAgo(months),
      how: 'in-person',
    },
  ],
  safeContact: { call: true, leaveMessage: false, text: true, letter: false, bestTime: 'weekday mornings' },
  summary: 'She says that he broke her phone.',
});

/** Somebody who came to Beacon by themselves. */
export const contactOf = (person: Json, months: number): Json => ({
  ...{ occurredAt: monthsAgo(months), reportedAt: monthsAgo(months), category: 'domestic-abuse' },
  person: { ...person, recordId: undefined },
  summary: 'She came without the police.',
});

export interface Actors {
  readonly reporter: string;
  readonly contacts: string;
  readonly caseworker: string;
  readonly officer: string;
  readonly practitioner: string;
}

/** A person's token, by their name and password. */
export const personSignsIn = (hub: LaunchedHub, userName: string): Promise<string> =>
  personToken({
    ...{ issuer: hub.address('sign-in'), clientId: 'web', clientSecret: hub.secret('client/web'), userName },
    ...{ redirectUri: `${hub.address('web')}/sign-in/callback`, password: hub.secret(`person/${userName}`) },
  });

/** Everybody signs in as they would: systems with their secret, people with name and password. */
export async function signEverybodyIn(hub: LaunchedHub): Promise<Actors> {
  const issuer = hub.address('sign-in');
  const system = (clientId: string): Promise<string> =>
    clientCredentials({
      issuer,
      clientId,
      clientSecret: hub.secret(`client/${clientId}`),
      now: () => new Date(),
    }).token();
  const person = (userName: string): Promise<string> => personSignsIn(hub, userName);
  const [reporter, contacts] = [await system('police-records'), await system('beacon-contacts')];
  const [caseworker, officer] = [await person('joanne.hale'), await person('amara.okafor')];
  return { reporter, contacts, caseworker, officer, practitioner: await person('priya.nair') };
}

/** Asks a service as somebody. */
export class Desk {
  constructor(
    private readonly address: string,
    private readonly token: string,
  ) {}

  read = (path: string): Promise<Exchange> =>
    exchange({ method: 'GET', url: `${this.address}${path}`, token: this.token });

  post = (path: string, payload: Json): Promise<Exchange> =>
    exchange({
      url: `${this.address}${path}`,
      token: this.token,
      payload,
      headers: { 'idempotency-key': randomUUID() },
    });

  /** The answer as soon as it is as expected: what others do arrives a moment later. */
  until = (path: string, what: string, expected: (body: Exchange['body']) => boolean): Promise<Exchange['body']> =>
    untilSeen(SOON_MS, what, async () => {
      const { status, body } = await this.read(path);
      return status === 200 && expected(body) ? body : undefined;
    });
}

/** The id of the one referral that an incident made. */
export async function reported(desk: Desk, incident: Json): Promise<string> {
  const { status, body } = await desk.post('/incidents', incident);
  const [referral] = (body['referrals'] ?? []) as { id: string }[];
  if (status !== 201 || !referral) throw new Error(`The incident was not referred: ${status}`);
  return referral.id;
}
