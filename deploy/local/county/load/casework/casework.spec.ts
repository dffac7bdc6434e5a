import 'reflect-metadata';
import type { Agency } from '#libs/case-schemas';
import { describe, expect, it } from '@jest/globals';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import * as support from '../../../../../apps/beacon/src/support/support.requests.js';
import { contactResults, interests, needLevels, ownViews } from '../../../../../apps/beacon/src/support/support.js';
import { needAreaCodes } from '../../../../../apps/beacon/src/support/need.data.js';
import {
  BreachBody,
  ConditionBody,
  FurtherBody,
  RevocationBody,
} from '../../../../../apps/probation/src/licence/licence.requests.js';
import { conditionKinds, escalations } from '../../../../../apps/probation/src/licence/licence.js';
import { PoliceReportBody } from '../../../../../apps/probation/src/police-report/police-report.requests.js';
import { MilestoneBody, SupervisionBody } from '../../../../../apps/probation/src/supervision/supervision.requests.js';
import {
  harmClasses,
  mappaCategories,
  mappaLevels,
} from '../../../../../apps/probation/src/supervision/supervision.js';
import * as examination from '../../../../../apps/sarc/src/examination/examination.requests.js';
import { sampleDecisions } from '../../../../../apps/sarc/src/examination/examination.js';
import { sampleTypes } from '../../../../../apps/sarc/src/examination/sample-type.js';
import { ReferChildBody } from '../../../../../apps/sarc/src/safeguarding/child-referring.requests.js';
import { AssessmentBody } from '../../../../../apps/youth-offending/src/assessment/assessment.requests.js';
import { assessmentTools } from '../../../../../apps/youth-offending/src/assessment/assessment-tool.js';
import { panelDecisions } from '../../../../../apps/youth-offending/src/panel/panel-decision.js';
import { panelSeats } from '../../../../../apps/youth-offending/src/panel/panel-member.js';
import { PanelBody } from '../../../../../apps/youth-offending/src/panel/panel.requests.js';
import { ChildsVoiceBody } from '../../../../../apps/safeguarding-hub/src/childs-voice/childs-voice.requests.js';
import { indicatorCodes } from '../../../../../apps/safeguarding-hub/src/exploitation/exploitation.data.js';
import {
  ExploitationBody,
  ModernSlaveryBody,
} from '../../../../../apps/safeguarding-hub/src/exploitation/exploitation.requests.js';
import {
  powerCodes,
  powerEnds,
  toldOfPower,
} from '../../../../../apps/safeguarding-hub/src/protection-power/protection-power.data.js';
import {
  PowerBody,
  PowerEndBody,
} from '../../../../../apps/safeguarding-hub/src/protection-power/protection-power.requests.js';
import {
  ActionBody,
  ActionEndBody,
} from '../../../../../apps/safeguarding-hub/src/strategy-meeting/meeting-action.requests.js';
import {
  decisionCodes,
  partners,
} from '../../../../../apps/safeguarding-hub/src/strategy-meeting/strategy-meeting.data.js';
import * as meeting from '../../../../../apps/safeguarding-hub/src/strategy-meeting/strategy-meeting.requests.js';
import { randomFrom } from '../../random.js';
import type { ReferralSeen, Turn } from '../turn.js';
import { ownWorkOf } from './own-work.js';

const day = { today: '2026-11-23', now: '2026-11-23T19:00:00Z' };
const ID = '6f0b8c9e-1c1d-4c3e-8f43-1d2f5a6b7c8d';

/** A referral that shows all that any agency shows beside it. */
const seen: ReferralSeen & Readonly<Record<string, unknown>> = {
  ...{ id: ID, status: 'accepted', version: 3, owed: true, about: 'child-who-harmed', receivedAt: day.now },
  purpose: 'Deciding jointly how to answer a child’s offence',
  incident: { occurredAt: '2026-11-01T20:00:00Z', category: 'domestic-abuse' },
  channels: ['call', 'leave-message', 'text', 'letter', 'email'].map((channel) => ({ channel, may: true })),
  support: { plan: [{ action: 2, state: 'open' }] },
  examination: { samples: [0, 1, 2, 3].map((place) => ({ id: `${ID}${place}` })) },
  strategyMeetings: [{ id: ID }],
  protectionPowers: [{ id: ID }],
  licence: { conditions: conditionKinds.map((kind) => ({ id: ID, kind })), breaches: [{ id: ID }] },
};

const bodies: Readonly<Record<string, ClassConstructor<object>>> = {
  'contact-attempts': support.ContactAttemptBody,
  'needs-assessments': support.NeedsAssessmentBody,
  'plan-actions': support.PlannedActionBody,
  'plan-actions/end': support.ActionEndedBody,
  'own-view': support.OwnViewBody,
  'restorative-justice': support.RestorativeJusticeBody,
  marac: support.MaracBody,
  'examination/offer': examination.ExaminationBody,
  'examination/finish': examination.FinishBody,
  'examination/decline': examination.ExaminationBody,
  decide: examination.DecisionBody,
  'safeguarding-referral': ReferChildBody,
  assessment: AssessmentBody,
  panel: PanelBody,
  supervision: SupervisionBody,
  appointment: MilestoneBody,
  plan: MilestoneBody,
  condition: ConditionBody,
  'condition/revoke': RevocationBody,
  breach: BreachBody,
  'breach/escalate': FurtherBody,
  'report-to-police': PoliceReportBody,
  'strategy-meetings': meeting.CallBody,
  invited: meeting.InviteBody,
  attendance: meeting.AttendanceBody,
  information: meeting.InformationBody,
  decisions: meeting.DecisionBody,
  close: meeting.CloseBody,
  'call-off': meeting.CallOffBody,
  actions: ActionBody,
  'actions/end': ActionEndBody,
  'protection-powers': PowerBody,
  end: PowerEndBody,
  'childs-voices': ChildsVoiceBody,
  exploitation: ExploitationBody,
  'modern-slavery': ModernSlaveryBody,
};

type Body = Readonly<Record<string, unknown>>;
interface Written {
  readonly step: string;
  readonly body: Body;
}

const written = ({ step, said, copied, unversioned }: Turn): Written => ({
  step,
  body: { ...said, ...copied?.(seen), ...(!unversioned && { version: seen.version }) },
});

const everythingAt = (agency: Agency): Written[] =>
  (ownWorkOf[agency]?.every(day, randomFrom(1)) ?? [])
    .flat()
    .filter(({ step }) => step in bodies)
    .map(written);

const usuallyAt = (agency: Agency): Written[] =>
  Array.from({ length: 200 }, (_, seed) => ownWorkOf[agency]?.usual(day, randomFrom(seed)) ?? [])
    .flat()
    .filter(({ step }) => step in bodies)
    .map(written);

const agencies = ['beacon', 'sarc', 'youth-offending', 'probation', 'safeguarding-hub'] as const;
const said = (agency: Agency, step: string, field: string) =>
  new Set(everythingAt(agency).flatMap(({ step: its, body }) => (its === step ? [body[field]] : [])));
const inside = (agency: Agency, list: string, field: string) =>
  new Set(everythingAt(agency).flatMap(({ body }) => ((body[list] ?? []) as Body[]).map((each) => each[field])));

describe('what the agencies of the county write down of their own work', () => {
  it.each(agencies)('is taken by the service of %s as it is', (agency) => {
    const all = [...everythingAt(agency), ...usuallyAt(agency)];
    expect(all.length).toBeGreaterThan(10);
    for (const { step, body } of all) {
      const instance = plainToInstance(bodies[step] as ClassConstructor<object>, body);
      expect([step, validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).map(String)]).toEqual([
        step,
        [],
      ]);
    }
  });

  it('is every kind of it', () => {
    const kinds = agencies.flatMap((agency) => everythingAt(agency).map(({ step }) => step));
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(bodies).sort());
  });

  it.each<[Agency, string, string, readonly unknown[]]>([
    ['beacon', 'contact-attempts', 'result', contactResults],
    ['beacon', 'plan-actions/end', 'how', ['done', 'dropped']],
    ['beacon', 'own-view', 'view', ownViews],
    ['beacon', 'restorative-justice', 'interest', interests],
    ['beacon', 'marac', 'referred', [true, false]],
    ['sarc', 'decide', 'decision', sampleDecisions],
    ['youth-offending', 'assessment', 'tool', Object.keys(assessmentTools)],
    ['youth-offending', 'panel', 'decision', Object.keys(panelDecisions)],
    ['probation', 'supervision', 'riskOfSeriousHarm', harmClasses],
    ['probation', 'condition', 'kind', conditionKinds],
    ['safeguarding-hub', 'decisions', 'decision', decisionCodes],
    ['safeguarding-hub', 'protection-powers', 'power', powerCodes],
    ['safeguarding-hub', 'end', 'how', Object.keys(powerEnds)],
    ['safeguarding-hub', 'modern-slavery', 'consent', [undefined, 'given', 'refused']],
  ])('has at %s in %s every %s', (agency, step, field, codes) => {
    expect(said(agency, step, field)).toEqual(new Set(codes));
  });

  it('has every need, every kind of sample and everybody who may sit on a panel', () => {
    expect(inside('beacon', 'needs', 'area')).toEqual(new Set(needAreaCodes));
    expect(inside('beacon', 'needs', 'level')).toEqual(new Set(needLevels));
    expect(inside('sarc', 'samples', 'type')).toEqual(new Set(sampleTypes));
    expect(inside('youth-offending', 'members', 'seat')).toEqual(new Set(Object.keys(panelSeats)));
    const invited = inside('safeguarding-hub', 'invited', 'agency');
    // That the referral centre knows somebody is told to nobody, at no meeting.
    expect(invited).toEqual(new Set(Object.keys(partners).filter((partner) => partner !== 'sarc')));
    const listed = (step: string, list: string) =>
      new Set(everythingAt('safeguarding-hub').flatMap((each) => (each.step === step ? (each.body[list] ?? []) : [])));
    expect(listed('exploitation', 'indicators')).toEqual(new Set(indicatorCodes));
    expect(listed('protection-powers', 'told')).toEqual(new Set(Object.keys(toldOfPower)));
  });

  it('has every way in which a breach is taken further, and every category and level of public protection', () => {
    const taken = [...said('probation', 'breach', 'escalation'), ...said('probation', 'breach/escalate', 'escalation')];
    expect(new Set(taken)).toEqual(new Set(escalations));
    const mappa = [...said('probation', 'supervision', 'mappa')].flatMap((each) => (each ? [each as Body] : []));
    expect(new Set(mappa.map(({ category }) => category))).toEqual(new Set(mappaCategories));
    expect(new Set(mappa.map(({ level }) => level))).toEqual(new Set(mappaLevels));
  });
});
