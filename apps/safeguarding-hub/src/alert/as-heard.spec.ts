import { describe, expect, it } from '@jest/globals';
import type { Agency } from '#libs/case-schemas';
import { policies, type Policy } from '#libs/repeat-detection';
import { aSighting } from '../../test/a-finding.js';
import type { PersonFinding } from '../finding/finding.js';
import { lookForPatterns, type PersonSighting } from '../finding/patterns.js';
import { alertContent } from './alert.js';
import { readersOn } from './alert.service.js';
import { asHeard } from './as-heard.js';
import { ownReferences } from './references.js';

const now = new Date('2026-11-20T00:00:00Z');

/** All that is found of the first person, as one agency may hear it under the agreements. */
function heardBy(
  agency: Agency,
  sightings: readonly PersonSighting[],
  rules: readonly Policy[] = policies,
  { before, told = [] }: { readonly before?: Policy | undefined; readonly told?: readonly Agency[] } = {},
): PersonFinding[] {
  const by = { now, policies: rules };
  const own = sightings.filter(({ personId }) => personId === 'p-1');
  const tellings = Object.fromEntries(
    told.map((one) => [one, { fingerprint: '', personRecordIds: [], referralIds: [] }]),
  );
  const found = lookForPatterns(own, sightings, { ...by, whySamePerson: [] }).map((one, place) => ({
    ...{ ...one, id: `f-${place}`, personId: 'p-1', version: 1, state: 'current' as const, told: tellings },
    ...(before && { foundBefore: before }),
  }));
  const reader = readersOn(now).find((one) => one.agency === agency);
  return reader ? asHeard(reader, found, sightings, by) : [];
}

const current = (findings: readonly PersonFinding[]): string[] =>
  findings.filter(({ state }) => state === 'current').map(({ details, count }) => `${details.policy.id} ${count}`);

describe('what an agency may hear of', () => {
  const once = [
    aSighting('police:i-1', 'police', '2026-09-01'),
    aSighting('beacon:c-1', 'beacon', '2026-10-01', { referralId: 'r-1' }),
  ];

  it('is by whose word it may be: two incidents of which it knows one are not told to it as two', () => {
    expect(current(heardBy('police', once))).toEqual([]);
    expect(current(heardBy('beacon', once))).toEqual(['repeat-victim 2']);
  });

  it('says nothing of who else has told', () => {
    const twice = [...once, aSighting('police:i-2', 'police', '2026-11-01')];
    const heard = heardBy('police', twice);
    expect(current(heard)).toEqual(['repeat-victim 2']);
    const own = ownReferences('police', 'victim', twice);
    expect(JSON.stringify(heard.map((finding) => alertContent(finding, own)))).not.toContain('eacon');
  });
});

describe('a finding that another rule ends for one agency alone', () => {
  const thrice = [
    aSighting('police:i-1', 'police', '2026-09-01'),
    aSighting('police:i-2', 'police', '2026-10-01'),
    aSighting('beacon:c-1', 'beacon', '2026-11-01', { referralId: 'r-1' }),
  ];
  const [first] = policies.filter(({ id }) => id === 'repeat-victim');
  const to = (changes: object): Policy[] => [first as Policy, { ...(first as Policy), version: '2', ...changes }];

  it('goes on for whoever hears enough, and is told to the other with the reason', () => {
    const rules = to({ atLeast: 3 });
    expect(current(heardBy('beacon', thrice, rules))).toEqual(['repeat-victim 3']);
    const [police] = heardBy('police', thrice, rules, { before: first });
    expect([police?.state, police?.details.whyWithdrawn]).toEqual(['withdrawn', 'rule']);
  });

  it('is told without that where it would not hold by the rule of then either', () => {
    const other = [...thrice.slice(1), aSighting('beacon:c-2', 'beacon', '2026-11-02', { referralId: 'r-2' })];
    const [police] = heardBy('police', other, to({ atLeast: 3 }), { before: first });
    expect([police?.state, police?.details.whyWithdrawn]).toEqual(['withdrawn', undefined]);
    const [same] = heardBy('police', thrice, to({ atLeast: 3 }));
    expect([same?.state, same?.details.whyWithdrawn]).toEqual(['withdrawn', undefined]);
  });

  it('of the other side is told as an end to whoever was told of it, and says nothing of that side', () => {
    const suspected = aSighting('i-3', 'police', '2026-11-10', { role: 'suspect', standing: 'charged' });
    const rules = to({ roles: ['victim', 'suspect'] });
    expect(heardBy('beacon', [...thrice, suspected], rules, { before: first })).toEqual([]);
    const [beacon] = heardBy('beacon', [...thrice, suspected], rules, { before: first, told: ['beacon'] });
    expect([beacon?.state, beacon?.details]).toMatchObject(['withdrawn', { whyWithdrawn: 'rule', subject: 'victim' }]);
    const said = JSON.stringify(beacon && alertContent(beacon, ownReferences('beacon', 'victim', thrice)));
    expect(said).toContain('2026-11-01');
    expect(said).not.toMatch(/suspect|charged|2026-11-10/);
  });
});

describe('a finding that no longer holds', () => {
  it('says no more than what the reader hears: not that another agency knows the person too', () => {
    const both = [
      aSighting('police:i-1', 'police', '2026-09-01'),
      aSighting('beacon:c-1', 'beacon', '2026-10-01', { referralId: 'r-1' }),
    ];
    const [police] = heardBy('police', both);
    expect(police?.state).toBe('withdrawn');
    const said = JSON.stringify(police && alertContent(police, ownReferences('police', 'victim', both)));
    expect(said).toContain('2026-09-01');
    expect(said).not.toMatch(/eacon|2026-10-01/);
    expect(police?.count).toBe(1);
  });
});

describe('somebody who is harmed here and suspected there', () => {
  const harmed = ['i-1', 'i-2'].flatMap((incident, place) => [
    aSighting(incident, 'police', `2026-0${place + 1}-01`),
    aSighting(incident, 'beacon', `2026-0${place + 1}-01`, { referralId: 'r-1' }),
  ]);
  const suspected = ['i-3', 'i-4'].flatMap((incident, place) => [
    aSighting(incident, 'police', `2026-0${place + 3}-01`, { role: 'suspect', standing: 'charged' }),
    aSighting(incident, 'police', `2026-0${place + 3}-01`, { personId: `p-${place + 2}` }),
  ]);
  const both = [...harmed, ...suspected];

  it('is to a victim’s service one who is harmed, and nothing else', () => {
    expect(heardBy('beacon', both).map(({ details }) => details.subject)).not.toContain('suspect');
    expect(current(heardBy('beacon', both))).toEqual(current(heardBy('beacon', harmed)));
    const told = JSON.stringify(heardBy('beacon', both));
    expect(told).not.toMatch(/suspect|charged/i);
  });

  it('is told of to the police as two matters, neither of which says anything of the other', () => {
    const told = heardBy('police', both).filter(({ state }) => state === 'current');
    expect(current(told)).toEqual(['repeat-perpetrator 2', 'repeat-victim 2', 'serial-perpetrator-unconnected 2']);
    for (const { details } of told) {
      const roles = new Set(details.evidence.map(({ role }) => role));
      expect([...roles]).toEqual([details.subject]);
    }
  });
});

describe.each(['probation', 'youth-offending'] as const)('what %s may hear of', (agency) => {
  const holds = { referredTo: [{ agency, referralId: 'r-held' }] };
  const suspected = ['i-1', 'i-2'].flatMap((incident, place) => [
    aSighting(incident, 'police', `2026-0${place + 1}-01`, { role: 'suspect', standing: 'charged', ...holds }),
    aSighting(incident, 'police', `2026-0${place + 1}-01`, { personId: `v-${place}` }),
    aSighting(incident, 'beacon', `2026-0${place + 1}-01`, { personId: `v-${place}`, referralId: `r-${place}` }),
  ]);
  const told = (sightings: readonly PersonSighting[]) =>
    heardBy(agency, sightings).map((finding) => ({
      finding,
      said: alertContent(finding, ownReferences(agency, finding.details.subject, sightings)).said,
    }));

  it('is that whoever it works with is suspected again, and of whom else, as the police tell it', () => {
    expect(current(heardBy(agency, suspected))).toEqual(['repeat-perpetrator 2', 'serial-perpetrator-unconnected 2']);
    for (const { said } of told(suspected)) {
      expect(said).toMatchObject({ referralIds: ['r-held'], personRecordIds: [] });
      expect(said.toldBy).toEqual(['police']);
    }
  });

  it('is nothing of who was harmed, of who helps them, nor that the same person was harmed', () => {
    const harmedToo = ['i-3', 'i-4', 'i-5'].flatMap((incident) => [
      aSighting(incident, 'police', '2026-03-01'),
      aSighting(incident, 'beacon', '2026-03-01', { referralId: 'r-9' }),
    ]);
    const all = [...suspected, ...harmedToo];
    expect(current(heardBy(agency, all))).toEqual(current(heardBy(agency, suspected)));
    expect(JSON.stringify(told(all).map(({ said }) => said))).not.toMatch(/eacon|sarc|v-0|v-1|r-0|r-1|r-9/);
  });

  it('is nothing of somebody of whom it was sent no referral, or another agency was', () => {
    const others = agency === 'probation' ? 'youth-offending' : 'probation';
    const sent = (referredTo: PersonSighting['referredTo']) =>
      suspected.map((sighting) => ({ ...sighting, referredTo: sighting.role === 'suspect' ? referredTo : [] }));
    expect(current(heardBy(agency, sent([])))).toEqual([]);
    expect(current(heardBy(agency, sent([{ agency: others, referralId: 'r-1' }])))).toEqual([]);
  });

  it('is nothing by a referral of the same person as somebody who was harmed', () => {
    const asHarmed = suspected.map((sighting) => ({ ...sighting, referredTo: [] }));
    const harmed = aSighting('i-9', 'police', '2026-04-01', { ...holds });
    expect(current(heardBy(agency, [...asHarmed, harmed]))).toEqual([]);
  });
});

describe('what another alert says already', () => {
  it('is not told beside it, of the same incidents', () => {
    const pair = ['i-1', 'i-2'].flatMap((incident, place) => [
      aSighting(incident, 'police', `2026-0${place + 1}-01`),
      aSighting(incident, 'police', `2026-0${place + 1}-01`, { role: 'suspect', personId: 'p-2' }),
    ]);
    expect(current(heardBy('police', pair))).toEqual(['repeat-pair 2']);
    const another = aSighting('i-3', 'police', '2026-03-01');
    expect(current(heardBy('police', [...pair, another]))).toEqual(['repeat-pair 2', 'repeat-victim 3']);
  });

  it('is told where what says it goes by a rule for which the first version of an alert has no words', () => {
    const inDays = policies.map((policy) =>
      policy.id === 'repeat-pair' ? { ...policy, window: { length: 90, unit: 'days' as const } } : policy,
    );
    const pair = ['i-1', 'i-2'].flatMap((incident, place) => [
      aSighting(incident, 'police', `2026-0${place + 1}-01`),
      aSighting(incident, 'police', `2026-0${place + 1}-01`, { role: 'suspect', personId: 'p-2' }),
    ]);
    expect(current(heardBy('police', pair, inDays))).toEqual(['repeat-pair 2', 'repeat-victim 2']);
  });

  it('is told where what says it does not hold', () => {
    const longAgo = [aSighting('i-1', 'police', '2024-01-01'), aSighting('i-2', 'police', '2024-02-01')];
    const lately = aSighting('i-3', 'police', '2026-02-01', { category: 'theft' });
    expect(current(heardBy('police', [...longAgo, lately]))).toEqual(['repeat-victim-of-one-category 2']);
  });
});
