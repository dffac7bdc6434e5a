import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { finalisations } from '../../../../../apps/police/src/finalisation/finalisation.js';
import { maracProblems } from '../../../../../apps/police/src/marac/marac.js';
import { MaracBody } from '../../../../../apps/police/src/marac/marac.requests.js';
import { FinaliseBody } from '../../../../../apps/police/src/finalisation/finalisation.requests.js';
import { powerCodes, powerEnds } from '../../../../../apps/police/src/protection-power/protection-power.data.js';
import { PowerBody, PowerEndBody } from '../../../../../apps/police/src/protection-power/protection-power.requests.js';
import { endProblems, powerProblems } from '../../../../../apps/police/src/protection-power/protection-power.js';
import { noticeGrades, noticeSubjects } from '../../../../../apps/police/src/public-protection-notice/notice.js';
import { GradeBody, NoticeBody } from '../../../../../apps/police/src/public-protection-notice/notice.requests.js';
import {
  notGivenReasons,
  updateChannels,
  updateKinds,
} from '../../../../../apps/police/src/victim-update/victim-update.js';
import { GiveBody, NotGivenBody } from '../../../../../apps/police/src/victim-update/victim-update.requests.js';
import type { Incident } from '#libs/case-schemas';
import { generate } from '../../generate.js';
import type { Doing, IncidentSeen } from './incident-work.js';
import { planIncidentWork } from './plan-incident-work.js';

const beginning = { seed: 1, incidents: 3000, until: '2026-11-23T19:00:00Z' };
const until = new Date(beginning.until);
const told = generate(1, { incidents: 3000, months: 12, until }).events.flatMap(({ index, ...event }) =>
  event.kind === 'incident' ? [{ index, body: event.body }] : [],
);
const officers = ['amara.okafor', 'tom.reilly'];
const planned = planIncidentWork(told, officers, beginning);

type Body = Readonly<Record<string, unknown>>;

/** What is written down of the incident once, and where it is written down again, each place of its victim's updates. */
const views = ({ reportedAt, people, safeContact }: (typeof told)[number]['body']): IncidentSeen[] => {
  const channels = Object.keys(updateChannels).map((channel) => ({
    channel,
    may:
      { call: safeContact?.call, text: safeContact?.text, letter: safeContact?.letter }[channel] ?? channel !== 'email',
  }));
  const fresh = { reportedAt, people, publicProtectionNotices: [], protectionPowers: [], marac: [] };
  const owed = { id: 'U', number: 1, state: 'owed', channels };
  const ended = { id: 'T', number: 1, state: 'given', ended: { at: reportedAt } };
  const written = {
    publicProtectionNotices: [{ id: 'N', version: 1 }],
    protectionPowers: [{ id: 'W', power: 'x' }],
    marac: [{}],
  };
  return [
    { ...fresh, victimUpdates: [owed] },
    { ...fresh, ...written, victimUpdates: [ended, owed] },
  ];
};

const bodies: Readonly<Record<string, ClassConstructor<object>>> = {
  give: GiveBody,
  'not-given': NotGivenBody,
  'public-protection-notices': NoticeBody,
  grades: GradeBody,
  'protection-powers': PowerBody,
  end: PowerEndBody,
  finalise: FinaliseBody,
  marac: MaracBody,
};

const written = planned.flatMap(({ index, doings }) => {
  const body = told.find((each) => each.index === index)?.body;
  return doings.flatMap(({ at, body: of }) =>
    (body ? views(body) : []).flatMap((seen) => {
      const path = at(seen, 'I');
      return path === undefined
        ? []
        : [{ what: path.split('/').at(-1) ?? '', body: of(seen) as Body, incident: body as Incident }];
    }),
  );
});

const said = (what: string, field: string) =>
  new Set(written.flatMap((each) => (each.what === what ? [each.body[field]] : [])));

describe('what the officers of the county write down about their incidents', () => {
  it('is taken by the police service as it is, and none of it is still to come', () => {
    for (const { what, body, incident } of written) {
      const instance = plainToInstance(bodies[what] as ClassConstructor<object>, body);
      expect([what, validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).map(String)]).toEqual([
        what,
        [],
      ]);
      if (typeof body['at'] === 'string') expect(body['at'] <= beginning.until).toBe(true);
      if (what === 'protection-powers') expect(powerProblems(instance as PowerBody, until)).toEqual([]);
      if (what === 'marac') expect(maracProblems(instance as MaracBody, incident, until)).toEqual([]);
      if (what === 'end') expect(endProblems(new Date(0), String(body['at']), until)).toEqual([]);
    }
  });

  it.each<[string, string, readonly string[]]>([
    ['give', 'kind', Object.keys(updateKinds)],
    ['give', 'channel', Object.keys(updateChannels)],
    ['not-given', 'reason', Object.keys(notGivenReasons)],
    ['public-protection-notices', 'grade', Object.keys(noticeGrades)],
    ['public-protection-notices', 'whose', Object.keys(noticeSubjects)],
    ['protection-powers', 'power', powerCodes],
    ['end', 'how', Object.keys(powerEnds)],
    ['finalise', 'how', Object.keys(finalisations)],
  ])('has in %s every %s', (what, field, codes) => {
    expect(said(what, field)).toEqual(new Set(codes));
  });

  it('says of MARAC that an incident was referred, and discussed, that one was not, and that one was not after all', () => {
    const seen = (words: number): IncidentSeen => ({
      ...{ reportedAt: '', people: [], victimUpdates: [], publicProtectionNotices: [], protectionPowers: [] },
      marac: Array.from({ length: words }, () => ({})),
    });
    const isOfMarac = ({ at }: Doing): boolean => [0, 1].some((words) => at(seen(words), 'I')?.endsWith('/marac'));
    const words = planned.map(({ doings }) =>
      doings.filter(isOfMarac).map(({ body }) => {
        const { referred, discussedOn } = body(seen(0)) as Body;
        return referred ? (discussedOn ? 'discussed' : 'referred') : 'not';
      }),
    );
    for (const course of [['referred'], ['referred', 'discussed'], ['not'], ['referred', 'not']])
      expect(words).toContainEqual(course);
    expect(words.filter(([first]) => first === 'referred').length).toBeGreaterThan(30);
  });

  it('has somebody who was convicted twice', () => {
    const convicted = planned
      .filter(({ doings }) => doings.length === 1)
      .flatMap(({ index }) => told.find((each) => each.index === index)?.body.people ?? [])
      .flatMap(({ role, person }) => (role === 'suspect' ? [person.recordId] : []));
    expect(new Set(convicted).size).toBeLessThan(convicted.length);
  });

  it('is about some of what is theirs, and about each incident once', () => {
    expect(new Set(planned.map(({ officer }) => officer))).toEqual(new Set(officers));
    expect(new Set(planned.map(({ index }) => index)).size).toBe(planned.length);
    const theirs = told.filter(({ body }) => officers.includes(body.reportingOfficer ?? '')).length;
    expect(planned.length / theirs).toBeGreaterThan(0.1);
    expect(planned.length / theirs).toBeLessThan(0.25);
  });
});
